package it.segrate.citytimes.people.web;

import it.segrate.citytimes.Refusal;

/** Numbers that stand in an address, which anybody may type. */
final class Numbers {

  private Numbers() {}

  /**
   * @throws Refusal NOT_FOUND with that key if the text is no number of a thing
   */
  static long parse(String text, String key) {
    if (text == null || !text.matches("[0-9]{1,18}")) {
      throw Refusal.notFound(key);
    }
    return Long.parseLong(text);
  }
}
