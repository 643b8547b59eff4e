package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDatesTest {

  private final TemplateDates italian = new TemplateDates(Locale.ITALIAN);
  private final TemplateDates english = new TemplateDates(Locale.ENGLISH);

  @ParameterizedTest
  @CsvSource({
    "2026-01-13, 13 gennaio 2026, martedì 13 gennaio 2026",
    "2026-12-01, 1° dicembre 2026, martedì 1° dicembre 2026",
    "2028-02-29, 29 febbraio 2028, martedì 29 febbraio 2028",
    "2026-11-21, 21 novembre 2026, sabato 21 novembre 2026"
  })
  void italianDatesAreWrittenAsOneWritesThem(LocalDate day, String date, String weekday) {
    assertThat(italian.date(day)).isEqualTo(date);
    assertThat(italian.weekday(day)).isEqualTo(weekday);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-13, 13 January 2026, Tuesday 13 January 2026",
    "2026-12-01, 1 December 2026, Tuesday 1 December 2026"
  })
  void englishDatesAreWrittenAsOneWritesThem(LocalDate day, String date, String weekday) {
    assertThat(english.date(day)).isEqualTo(date);
    assertThat(english.weekday(day)).isEqualTo(weekday);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-01-07|2027-06-30|dal 7 gennaio al 30 giugno 2027|from 7 January to 30 June 2027",
        "2027-01-08|2027-02-11|dall’8 gennaio all’11 febbraio 2027|from 8 January to 11 February 2027",
        "2026-12-01|2027-05-31|dal 1° dicembre 2026 al 31 maggio 2027|from 1 December 2026 to 31 May 2027",
        "2027-01-08|2027-01-08|l’8 gennaio 2027|on 8 January 2027",
        "2027-02-01||dal 1° febbraio 2027, senza fine|from 1 February 2027, with no end",
        "2027-08-18||dal 18 agosto 2027, senza fine|from 18 August 2027, with no end"
      })
  void periodsSayTheYearOnceAndAnOpenEnd(
      LocalDate from, LocalDate until, String inItalian, String inEnglish) {
    assertThat(italian.period(from, until)).isEqualTo(inItalian);
    assertThat(english.period(from, until)).isEqualTo(inEnglish);
  }

  @Test
  void instantsAreToldInTheTownsTimeOnBothSidesOfTheClockChange() {
    assertThat(italian.time(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2:30");
    assertThat(italian.time(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("2:30");
    assertThat(italian.time(Instant.parse("2026-10-25T02:30:00Z"))).isEqualTo("3:30");
    assertThat(italian.date(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1° gennaio 2027");
    assertThat(english.time(LocalTime.of(8, 5))).isEqualTo("8:05");
  }

  @Test
  void whatIsNoDateIsAnError() {
    assertThatThrownBy(() -> italian.date("domani")).hasMessage("Not a date: domani");
    assertThatThrownBy(() -> italian.weekday(null)).hasMessage("Not a date: null");
    assertThatThrownBy(() -> italian.time(3)).hasMessage("Not a time: 3");
  }
}
