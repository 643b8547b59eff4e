package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final Locale IT = Locale.ITALIAN;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void periodSaysItsYearOnceAndOtherYearsBoth() {
    assertThat(period("2027-01-07", "2027-06-30")).isEqualTo("dal 7 gennaio al 30 giugno 2027");
    assertThat(period("2026-12-01", "2027-05-31"))
        .isEqualTo("dal 1° dicembre 2026 al 31 maggio 2027");
  }

  @Test
  void eightAndElevenLoseTheArticlesVowel() {
    assertThat(period("2027-01-08", "2027-01-11")).isEqualTo("dall’8 gennaio all’11 gennaio 2027");
    assertThat(period("2027-01-18", null)).isEqualTo("dal 18 gennaio 2027, senza fine");
  }

  @Test
  void periodOfOneDayIsThatDay() {
    assertThat(period("2027-01-19", "2027-01-19")).isEqualTo("il 19 gennaio 2027");
    assertThat(period("2027-01-08", "2027-01-08")).isEqualTo("l’8 gennaio 2027");
    assertThat(Dates.period(TODAY, TODAY, Locale.ENGLISH)).isEqualTo("on 23 November 2026");
  }

  @Test
  void periodInEnglish() {
    assertThat(Dates.period(TODAY, null, Locale.ENGLISH))
        .isEqualTo("from 23 November 2026, with no end");
  }

  @Test
  void dayOfThisYearIsSaidWithoutIt() {
    assertThat(Dates.sayAny(Day.of(LocalDate.of(2026, 12, 1)), TODAY, IT))
        .isEqualTo("martedì 1° dicembre");
    assertThat(Dates.sayAny(Day.brief(LocalDate.of(2027, 1, 7)), TODAY, IT))
        .isEqualTo("gio 7 gen 2027");
    assertThat(Dates.sayAny(new Period(TODAY, null), TODAY, IT))
        .isEqualTo("dal 23 novembre 2026, senza fine");
  }

  @Test
  void twoDaysPassButFortyEightHoursAreWorked() {
    Duration fortyEight = Duration.ofHours(48);

    assertThat(Dates.sayAny(fortyEight, TODAY, IT)).isEqualTo("2 giorni");
    assertThat(Dates.sayAny(new WorkingTime(fortyEight), TODAY, IT)).isEqualTo("48 h");
    assertThat(Dates.sayAny(WorkingTime.ofMinutes(2_190), TODAY, IT)).isEqualTo("36 h 30 min");
  }

  @Test
  void momentIsSaidInRomesTime() {
    assertThat(Dates.dayAndTime(Instant.parse("2026-11-20T10:40:00Z"), TODAY, IT))
        .isEqualTo("venerdì 20 novembre, 11:40");
  }

  private static String period(String from, String until) {
    return Dates.period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until), IT);
  }
}
