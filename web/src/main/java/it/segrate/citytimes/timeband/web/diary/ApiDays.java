package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as programs write them. */
final class ApiDays {

  private ApiDays() {}

  /**
   * The day that is written, as {@code 2026-12-01}; null for none.
   *
   * @throws Refusal INVALID, at the field, if it is no day
   */
  static LocalDate read(String field, String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      if (written.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(written);
      }
    } catch (DateTimeException e) {
      throw unreadable(field, written);
    }
    throw unreadable(field, written);
  }

  private static Refusal unreadable(String field, String written) {
    return Refusal.invalidField(field, "timeband.refusal.apiDay", written);
  }
}
