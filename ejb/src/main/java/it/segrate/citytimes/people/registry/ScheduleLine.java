package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.Badge;
import it.segrate.citytimes.people.PlainText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A good line of the file of personalised schedules: one working day of one person. The lines of
 * one badge and one first day are one schedule.
 *
 * @param until last day, or null for no end
 * @param week which week of those that repeat, from 1
 * @param entryTo the same as {@code entryFrom} for a fixed time; so for the exit
 * @param pauseFrom when the break may begin at the earliest, or null where it has no time of its
 *     own
 * @param pauseTo when it must be over, null together with {@code pauseFrom}
 * @param breakMinutes length of the break, 0 for none
 * @param hours net work of the day
 */
public record ScheduleLine(
    Badge badge,
    LocalDate from,
    LocalDate until,
    int week,
    DayOfWeek weekday,
    LocalTime entryFrom,
    LocalTime entryTo,
    LocalTime pauseFrom,
    LocalTime pauseTo,
    LocalTime exitFrom,
    LocalTime exitTo,
    int breakMinutes,
    Duration hours,
    String act,
    LocalDate actDate) {

  /** Most weeks that repeat. */
  public static final int MOST_WEEKS = 8;

  /** Longest number of an act. */
  public static final int ACT_LENGTH = 60;

  private static final int LONGEST_BREAK = 600;

  /** Reads every line of the file. */
  public static List<ReadLine<ScheduleLine>> readAll(RegistryTable table) {
    return table.lines().stream().map(ScheduleLine::read).toList();
  }

  /** Reads one line; what is wrong with it stands in the result. */
  public static ReadLine<ScheduleLine> read(RawLine line) {
    if (!line.problems().isEmpty()) {
      return ReadLine.bad(line, line.problems());
    }
    Cells cells = new Cells(line);
    Badge badge = cells.badge(Column.SCHEDULE_BADGE);
    LocalDate from = cells.date(Column.SCHEDULE_FROM);
    LocalDate until =
        cells.isEmpty(Column.SCHEDULE_UNTIL) ? null : cells.date(Column.SCHEDULE_UNTIL);
    Integer week =
        cells.isEmpty(Column.WEEK)
            ? Integer.valueOf(1)
            : cells.number(Column.WEEK, 1, MOST_WEEKS, Reason.WEEK);
    DayOfWeek weekday = cells.weekday(Column.WEEKDAY);
    LocalTime entryFrom = cells.time(Column.ENTRY_FROM);
    LocalTime entryTo = cells.isEmpty(Column.ENTRY_TO) ? entryFrom : cells.time(Column.ENTRY_TO);
    LocalTime pauseFrom = cells.isEmpty(Column.PAUSE_FROM) ? null : cells.time(Column.PAUSE_FROM);
    LocalTime pauseTo = cells.isEmpty(Column.PAUSE_TO) ? null : cells.time(Column.PAUSE_TO);
    LocalTime exitFrom = cells.time(Column.EXIT_FROM);
    LocalTime exitTo = cells.isEmpty(Column.EXIT_TO) ? exitFrom : cells.time(Column.EXIT_TO);
    Integer minutes =
        cells.isEmpty(Column.BREAK_MINUTES)
            ? Integer.valueOf(0)
            : cells.number(Column.BREAK_MINUTES, 0, LONGEST_BREAK, Reason.PAUSE_LENGTH);
    Duration hours = cells.hours(Column.DAY_HOURS);
    String act = cells.text(Column.ACT, ACT_LENGTH);
    LocalDate actDate = cells.date(Column.ACT_DATE);
    if (!cells.problems().isEmpty()) {
      return ReadLine.bad(line, cells.problems());
    }
    ScheduleLine schedule =
        new ScheduleLine(
            badge, from, until, week, weekday, entryFrom, entryTo, pauseFrom, pauseTo, exitFrom,
            exitTo, minutes, hours, act, actDate);
    schedule.check(cells);
    return cells.problems().isEmpty()
        ? ReadLine.good(line, schedule)
        : ReadLine.bad(line, cells.problems());
  }

  /** The first day alone, of a line that may be bad otherwise. */
  public static Optional<LocalDate> from(RawLine line) {
    return Words.date(PlainText.tidy(line.cell(Column.SCHEDULE_FROM)));
  }

  private void check(Cells cells) {
    if (until != null && until.isBefore(from)) {
      cells.note(Column.SCHEDULE_UNTIL, Reason.UNTIL_BEFORE_FROM, from);
    }
    checkOrder(cells, Column.ENTRY_TO, entryFrom, entryTo);
    checkOrder(cells, Column.EXIT_FROM, entryTo, exitFrom);
    checkOrder(cells, Column.EXIT_TO, exitFrom, exitTo);
    if (cells.problems().isEmpty()) {
      checkPause(cells);
      long most = Duration.between(entryFrom, exitTo).toMinutes();
      if (!hours.isPositive() || hours.toMinutes() > most) {
        cells.note(Column.DAY_HOURS, Reason.DAY_HOURS_RANGE);
      }
    }
  }

  private static void checkOrder(Cells cells, Column column, LocalTime first, LocalTime then) {
    if (then.isBefore(first)) {
      cells.note(column, Reason.TIME_ORDER, first);
    }
  }

  private void checkPause(Cells cells) {
    if ((pauseFrom == null) != (pauseTo == null)) {
      cells.note(pauseFrom == null ? Column.PAUSE_FROM : Column.PAUSE_TO, Reason.HALF_PAUSE);
      return;
    }
    LocalTime first = pauseFrom == null ? entryTo : pauseFrom;
    LocalTime last = pauseTo == null ? exitFrom : pauseTo;
    if (first.isBefore(entryTo) || last.isAfter(exitFrom) || last.isBefore(first)) {
      cells.note(Column.PAUSE_FROM, Reason.PAUSE_PLACE);
    } else if (breakMinutes > Duration.between(first, last).toMinutes()) {
      cells.note(Column.BREAK_MINUTES, Reason.PAUSE_LENGTH);
    }
  }

  /** The cells in the order of the columns, in the notation in which they are stored. */
  public List<String> record() {
    return List.of(
        badge.value(),
        from.toString(),
        day(until),
        String.valueOf(week),
        String.valueOf(weekday.getValue()),
        entryFrom.toString(),
        entryTo.toString(),
        time(pauseFrom),
        time(pauseTo),
        exitFrom.toString(),
        exitTo.toString(),
        String.valueOf(breakMinutes),
        "%d:%02d".formatted(hours.toHours(), hours.toMinutesPart()),
        act,
        actDate.toString());
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String time(LocalTime time) {
    return time == null ? "" : time.toString();
  }
}
