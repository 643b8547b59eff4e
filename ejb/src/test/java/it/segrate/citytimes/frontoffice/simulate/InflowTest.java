package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InflowTest {

  @Test
  void moreOrFewerPeopleComeOnTheSameDays() {
    ArrivalSource year = ComputedDaysTest.year(Habits.usual(), 1);

    assertThat(people(new Inflow(year, .9))).isCloseTo(people(year) * .9, within(500.0));
    assertThat(people(new Inflow(year, 1.1))).isCloseTo(people(year) * 1.1, within(500.0));
    assertThat(new Inflow(year, 1).day(5)).isEqualTo(year.day(5));
    assertThat(new Inflow(year, 1.1).day(5).arrivals())
        .isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()))
        .allMatch(arrival -> arrival.at() < year.day(5).closes());
  }

  private static double people(ArrivalSource days) {
    double people = 0;
    for (int day = 0; day < days.size(); day++) {
      people += days.day(day).arrivals().size();
    }
    return people;
  }
}
