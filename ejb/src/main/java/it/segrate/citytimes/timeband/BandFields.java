package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.offer.Places;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be written into a band, field by field. */
final class BandFields {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,29}");
  private static final int NAME_LENGTH = 80;
  private static final int BASIS_LENGTH = 300;
  private static final int LONGEST_WEEK = 48 * 60;

  private BandFields() {}

  /**
   * What even a draft has to keep to.
   *
   * @throws Refusal INVALID, at the field
   */
  static void check(BandSheet sheet) {
    if (sheet.code() == null || !CODE.matcher(sheet.code()).matches()) {
      throw Refusal.invalidField("code", "timeband.refusal.code");
    }
    if (isBlank(sheet.nameIt())) {
      throw Refusal.invalidField("nameIt", "timeband.refusal.nameMissing");
    }
    checkLength("nameIt", sheet.nameIt(), NAME_LENGTH);
    checkLength("nameEn", sheet.nameEn(), NAME_LENGTH);
    checkLength("legalBasis", sheet.legalBasis(), BASIS_LENGTH);
    if (sheet.validFrom() == null) {
      throw Refusal.invalidField("validFrom", "timeband.refusal.validFromMissing");
    }
    if (sheet.weeklyMinutes() < 1 || sheet.weeklyMinutes() > LONGEST_WEEK) {
      throw Refusal.invalidField("weekly", "timeband.refusal.weekly", LONGEST_WEEK / 60);
    }
    if (!sheet.offer().places().isValid()) {
      throw Refusal.invalidField("places", "timeband.refusal.places", Places.MOST);
    }
    if (sheet.isEmpty()) {
      throw Refusal.invalid("timeband.refusal.noDays");
    }
  }

  /** What a draft still lacks to be published, as field names. */
  static List<String> missing(BandSheet sheet, Clock clock) {
    List<String> missing = new ArrayList<>();
    if (isBlank(sheet.nameEn())) {
      missing.add("nameEn");
    }
    if (isBlank(sheet.legalBasis())) {
      missing.add("legalBasis");
    }
    if (sheet.talksOn() == null || sheet.talksOn().isAfter(LocalDate.now(clock))) {
      missing.add("talksOn");
    }
    if (sheet.validFrom() == null || !sheet.validFrom().isAfter(LocalDate.now(clock))) {
      missing.add("validFrom");
    }
    return missing;
  }

  private static void checkLength(String field, String text, int most) {
    if (text != null && text.length() > most) {
      throw Refusal.invalidField(field, "timeband.refusal.tooLong", text.length(), most);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
