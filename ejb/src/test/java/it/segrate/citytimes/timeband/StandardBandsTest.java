package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.worktime.Contract;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.Law;
import it.segrate.citytimes.worktime.LegalCheck;
import it.segrate.citytimes.worktime.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StandardBandsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 9, 1);

  @Test
  void everyStandardBandKeepsTheRules() {
    assertThat(StandardBands.all(FROM))
        .hasSize(3)
        .allSatisfy(
            band ->
                assertThat(
                        LegalCheck.check(
                            band.pattern(), Contract.office(band.getWeeklyMinutes()), Law.OF_2026))
                    .as(band.getCode())
                    .noneMatch(Finding::isViolation));
  }

  @Test
  void longDaysAreThoseOfTheName() {
    assertThat(StandardBands.mondayAndWednesday(FROM).longDays())
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    assertThat(StandardBands.tuesdayAndThursday(FROM).longDays())
        .containsExactly(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
  }

  @Test
  void cremonaLeavesAtFiveOnALongDay() {
    BandDay monday = StandardBands.mondayAndWednesday(FROM).days().getFirst();

    assertThat(monday.exit().from()).isEqualTo(LocalTime.of(17, 0));
    assertThat(monday.afternoon()).contains(TimeWindow.of("14:30", "17:00"));
    assertThat(monday.hours().leastMinutes()).isLessThanOrEqualTo(monday.plannedMinutes());
  }

  @Test
  void nobodyWorksOnSaturday() {
    assertThat(StandardBands.all(FROM))
        .allSatisfy(band -> assertThat(band.hoursOn(LocalDate.of(2026, 11, 28))).isEmpty());
  }

  @Test
  void bandIsOfferedFromItsFirstToItsLastDay() {
    TimeBand band = StandardBands.fiveEqualDays(FROM);
    band.close(LocalDate.of(2026, 12, 31));

    assertThat(band.isValidOn(FROM.minusDays(1))).isFalse();
    assertThat(band.isValidOn(FROM)).isTrue();
    assertThat(band.isValidOn(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(band.isValidOn(LocalDate.of(2027, 1, 1))).isFalse();
  }

  @Test
  void nameFollowsTheReadersLanguageAndElseIsItalian() {
    TimeBand band = StandardBands.fiveEqualDays(FROM);

    assertThat(band.name(Locale.UK)).isEqualTo("Five equal days");
    assertThat(band.name(Locale.ITALY)).isEqualTo("Cinque giorni uguali");
    assertThat(band.name(Locale.GERMAN)).isEqualTo("Cinque giorni uguali");
  }
}
