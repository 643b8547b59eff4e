package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.portal.web.WeekChart.Bar;
import it.segrate.citytimes.portal.web.WeekChart.Label;
import it.segrate.citytimes.portal.web.WeekChart.Tick;
import it.segrate.citytimes.portal.web.WeekDay.Kind;
import it.segrate.citytimes.portal.web.WeekDay.Segment;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekChartTest {

  @Test
  void barsAreSharesOfTheThirteenHoursFromSevenToTwenty() {
    WeekDay day = day(new Segment(Kind.CORE, 7 * 60, 13 * 60 + 30));

    assertThat(new WeekChart(List.of(day)).bars(day))
        .containsExactly(new Bar("core", "0.000%", "50.000%"));
  }

  @Test
  void earlyDayWidensTheChartToItsWholeHour() {
    WeekDay day = day(new Segment(Kind.ENTRY, 5 * 60 + 30, 6 * 60));

    assertThat(new WeekChart(List.of(day)).getTicks().getFirst())
        .isEqualTo(new Tick("0.000%", null));
    assertThat(new WeekChart(List.of(day)).getTicks()).hasSize(16);
  }

  @Test
  void axisNamesEachSecondHour() {
    assertThat(new WeekChart(List.of()).getTicks())
        .extracting(Tick::label)
        .filteredOn(label -> label != null)
        .containsExactly("8", "10", "12", "14", "16", "18", "20");
  }

  @Test
  void shortCoreHoursCarryNoTimes() {
    WeekDay day = day(new Segment(Kind.CORE, 600, 690));

    assertThat(new WeekChart(List.of(day)).labels(day)).isEmpty();
  }

  @Test
  void timeThatTheBreakWouldCoverIsLeftOutAndATightOneIsForWideScreens() {
    WeekDay day =
        day(
            Segment.of(Kind.CORE, LocalTime.of(8, 30), LocalTime.of(14, 30)),
            Segment.of(Kind.BREAK, LocalTime.of(10, 30), LocalTime.of(13, 30)));

    assertThat(new WeekChart(List.of(day)).labels(day))
        .extracting(Label::text, Label::style)
        .containsExactly(org.assertj.core.api.Assertions.tuple("8:30", "inv wide"));
  }

  @Test
  void longCoreHoursCarryTheirTimesAtTheEnds() {
    WeekDay day = day(Segment.of(Kind.CORE, LocalTime.of(9, 0), LocalTime.of(13, 30)));

    assertThat(new WeekChart(List.of(day)).labels(day))
        .extracting(Label::text, Label::anchor)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("9:00", "start"),
            org.assertj.core.api.Assertions.tuple("13:30", "end"));
  }

  @Test
  void timeAskedForIsALineAndNoBar() {
    WeekDay day = day(new Segment(Kind.WANTED, 990, 990));
    WeekChart chart = new WeekChart(List.of(day));

    assertThat(chart.bars(day)).isEmpty();
    assertThat(chart.wanted(day)).extracting(Tick::label).containsExactly("16:30");
  }

  private static WeekDay day(Segment... segments) {
    return new WeekDay(DayOfWeek.MONDAY, List.of(segments), "6 h");
  }
}
