package it.segrate.citytimes.frontoffice.shift.solve;

import it.segrate.citytimes.frontoffice.shift.solve.RosterPlan.Law;
import it.segrate.citytimes.frontoffice.shift.solve.Worker.Wish;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Four invented weeks of a hall: the two 6x6 shifts from Monday to Friday, and Saturdays. */
final class Weeks {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final int WEEKS = 4;

  private Weeks() {}

  /**
   * A problem that has a whole answer.
   *
   * @param workers how many operators, each away on some days and able to serve two desks in three
   * @param desks how many are needed in the morning; in the afternoon two less
   */
  static RosterPlan problem(int workers, int desks, int seed) {
    Random chance = new Random(seed);
    List<Worker> people = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      people.add(
          new Worker(
              i,
              36 * 60,
              chance.nextInt(5),
              chance.nextInt(20),
              List.of(
                  new Wish(DayOfWeek.of(1 + chance.nextInt(5)), 1 + chance.nextInt(2), false),
                  new Wish(DayOfWeek.of(1 + chance.nextInt(5)), 1 + chance.nextInt(2), true))));
    }
    List<Duty> duties = new ArrayList<>();
    for (int day = 0; day < WEEKS * 7; day++) {
      DayOfWeek weekday = DayOfWeek.of(day % 7 + 1);
      if (weekday != DayOfWeek.SUNDAY) {
        add(duties, people, day, 1, 8, desks, chance);
      }
      if (weekday.compareTo(DayOfWeek.SATURDAY) < 0) {
        add(duties, people, day, 2, 14, desks - 2, chance);
      }
    }
    return new RosterPlan(new Law(660), people, duties);
  }

  private static void add(
      List<Duty> duties,
      List<Worker> people,
      int day,
      long kind,
      int from,
      int desks,
      Random chance) {
    long away = chance.nextInt(people.size());
    for (int desk = 0; desk < desks; desk++) {
      int without = desk % 3;
      List<Worker> able =
          people.stream().filter(one -> one.id() % 3 != without && one.id() != away).toList();
      duties.add(
          new Duty(
              duties.size(),
              new Slot(
                  MONDAY.plusDays(day),
                  day / 7,
                  kind,
                  desk,
                  LocalTime.of(from, 0),
                  LocalTime.of(from + 6, 0),
                  kind == 2),
              able));
    }
  }
}
