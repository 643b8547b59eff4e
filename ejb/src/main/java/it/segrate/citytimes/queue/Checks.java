package it.segrate.citytimes.queue;

/** What a text must be to fit its column. */
final class Checks {

  static final int NAME_MAX = 40;
  static final int OWNER_MAX = 100;
  static final int TEXT_MAX = 200;

  private Checks() {}

  static void name(String what, String value) {
    if (value == null || value.isBlank() || value.length() > NAME_MAX) {
      throw new IllegalArgumentException(what + " needs 1 to 40 characters: " + value);
    }
  }

  static void owner(String value) {
    if (value == null || value.isBlank() || value.length() > OWNER_MAX) {
      throw new IllegalArgumentException("owner needs 1 to 100 characters: " + value);
    }
  }

  static void text(String what, String value) {
    if (value != null && (value.isEmpty() || value.length() > TEXT_MAX)) {
      throw new IllegalArgumentException(what + " needs 1 to 200 characters: " + value);
    }
  }
}
