package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComputedDaysTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private final ComputedDays year = year(Habits.usual(), 1);

  @Test
  void yearHasAsManyPeopleAsTheTownCounts() {
    List<Arrival> all = arrivals(year);

    assertThat(year.size()).isEqualTo(300);
    assertThat(all.size()).isCloseTo(60_000, within(3 * 245));
    assertThat(all.stream().mapToDouble(Arrival::service).average().orElseThrow() / 60_000)
        .isCloseTo(8.8, within(.1));
    assertThat(all.stream().filter(a -> a.lane() == TicketLane.VIA_LIBERA).count())
        .isCloseTo(2_400, within(3 * 48L));
  }

  @Test
  void longDayFollowsItsHours() {
    List<Arrival> tuesdays =
        IntStream.range(0, year.size())
            .mapToObj(year::day)
            .filter(day -> day.date().getDayOfWeek() == DayOfWeek.TUESDAY)
            .flatMap(day -> day.arrivals().stream())
            .toList();

    assertThat(share(tuesdays, 8, 12)).isCloseTo(.45, within(.02));
    assertThat(share(tuesdays, 12, 14)).isCloseTo(.15, within(.02));
    assertThat(share(tuesdays, 14, 18)).isCloseTo(.31, within(.02));
    assertThat(share(tuesdays, 18, 20)).isCloseTo(.09, within(.02));
  }

  @Test
  void sameSeedGivesTheSameDaysAndAnotherSeedOthers() {
    assertThat(year(Habits.usual(), 1).day(17)).isEqualTo(year.day(17));
    assertThat(year(Habits.usual(), 2).day(17)).isNotEqualTo(year.day(17));
    assertThat(year.day(17).arrivals().getFirst().service())
        .isNotEqualTo(year.day(18).arrivals().getFirst().service());
  }

  @Test
  void samePeopleComeWhetherTheyGiveUpOrNot() {
    ComputedDays tired = year(Habits.usual().with(new Patience(Duration.ofMinutes(20))), 1);

    assertThat(tired.day(17).arrivals())
        .extracting(who -> who.withPatience(Arrival.FOREVER))
        .isEqualTo(year.day(17).arrivals());
    assertThat(
            arrivals(tired).stream().mapToLong(Arrival::patience).average().orElseThrow() / 60_000)
        .isCloseTo(20, within(.5));
  }

  @Test
  void appointmentCountsFromTheBookedTime() {
    List<Arrival> booked =
        arrivals(year(Habits.usual().withAppointments(.3), 1)).stream()
            .filter(arrival -> arrival.lane() == TicketLane.APPOINTMENT)
            .toList();

    assertThat(booked.size()).isCloseTo(18_000, within(500));
    assertThat(booked).allMatch(a -> a.countsFrom() > a.at() && a.countsFrom() % 600_000 == 0);
  }

  @Test
  void sameScenarioComesToTheSameOutcome() {
    Scenario scenario =
        new Scenario(
            year, SegrateHall.groups(), Roster.flat(SegrateHall.seats(6), 6), Policy.standard());
    Simulator simulator = new Simulator(ROME);

    assertThat(simulator.run(scenario)).isEqualTo(simulator.run(scenario));
    assertThat(simulator.run(scenario, day -> day < 10).days()).isEqualTo(10);
  }

  static ComputedDays year(Habits habits, long seed) {
    return ComputedDays.weeks(SegrateHall.demand(), habits, MONDAY, SegrateHall.WEEKS, ROME, seed);
  }

  private static List<Arrival> arrivals(ArrivalSource days) {
    return IntStream.range(0, days.size())
        .mapToObj(days::day)
        .flatMap(day -> day.arrivals().stream())
        .toList();
  }

  private static double share(List<Arrival> all, int from, int to) {
    return (double)
            all.stream()
                .mapToInt(a -> Instant.ofEpochMilli(a.at()).atZone(ROME).getHour())
                .filter(hour -> hour >= from && hour < to)
                .count()
        / all.size();
  }
}
