package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who comes, and how to reach them. It prints as {@code Contact[private]}, so that no log line can
 * carry it.
 *
 * @param name at most 80 characters
 * @param email or null
 * @param phone figures alone, perhaps after a plus, or null
 */
public record Contact(String name, String email, String phone) {

  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[a-zA-Z]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d{6,15}");
  private static final Pattern FILLERS = Pattern.compile("[\\s./()-]");

  /**
   * What somebody typed.
   *
   * @throws Refusal INVALID without a name, without mail and phone, or if either is malformed
   */
  public static Contact of(String name, String email, String phone) {
    String called = clean(name);
    if (called == null || called.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "frontoffice.refusal.booking.name", LONGEST_NAME);
    }
    String address = clean(email);
    if (address != null
        && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
      throw Refusal.invalidField("email", "frontoffice.refusal.booking.email");
    }
    String number = clean(phone);
    if (number != null) {
      number = FILLERS.matcher(number).replaceAll("");
      if (!PHONE.matcher(number).matches()) {
        throw Refusal.invalidField("phone", "frontoffice.refusal.booking.phone");
      }
    }
    if (address == null && number == null) {
      throw Refusal.invalidField("email", "frontoffice.refusal.booking.contact");
    }
    return new Contact(called, address == null ? null : address.toLowerCase(Locale.ROOT), number);
  }

  private static String clean(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip().replaceAll("\\p{Cntrl}", " ");
  }

  @Override
  public String toString() {
    return "Contact[private]";
  }
}
