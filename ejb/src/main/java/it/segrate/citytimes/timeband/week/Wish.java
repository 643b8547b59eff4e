package it.segrate.citytimes.timeband.week;

import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.timeband.week.Need.Kind;
import it.segrate.citytimes.timeband.week.Remark.Outcome;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a person asks of a week, and how well a pattern of weeks meets it. Of several weeks the one
 * that meets a need worst counts.
 *
 * @param needs in the order in which they are answered
 * @param mostLongDays most long days ('rientri') a week; empty where it does not matter
 */
public record Wish(List<Need> needs, OptionalInt mostLongDays) {

  public Wish {
    needs = List.copyOf(needs);
  }

  /** Whether nothing was asked. */
  public boolean isEmpty() {
    return needs.stream().allMatch(need -> need.days().isEmpty()) && mostLongDays.isEmpty();
  }

  /** How well the pattern meets the wish, with a remark for each need and group of days. */
  public Fit of(WeekPattern pattern) {
    List<Remark> remarks = new ArrayList<>();
    for (Need need : needs) {
      for (DayOfWeek day : need.days()) {
        Remark.merge(remarks, worst(need, day, pattern));
      }
    }
    mostLongDays.ifPresent(most -> remarks.add(longDays(pattern, most)));
    return new Fit(remarks);
  }

  /** A weekday in the week of the cycle in which the need is met worst. */
  private Remark worst(Need need, DayOfWeek day, WeekPattern pattern) {
    return pattern
        .days()
        .filter(hours -> hours.weekday() == day)
        .map(hours -> answer(need, hours))
        .min(Remark.WORST_FIRST)
        .orElseGet(() -> new Remark(need.kind(), Outcome.FREE, day, List.of(), 0));
  }

  private Remark answer(Need need, DayHours hours) {
    return switch (need.kind()) {
      case LEAVE_BY -> leaveBy(need.time(), hours);
      case COME_FROM -> comeFrom(need.time(), hours);
      case COME_AFTER -> comeAfter(need.time(), hours);
    };
  }

  private Remark leaveBy(LocalTime wanted, DayHours hours) {
    LocalTime come = hours.entry().nearestTo(earliestOn(hours.weekday()));
    LocalTime done = DayHours.later(come, hours.presenceMinutes());
    LocalTime soonest = done.isBefore(hours.exit().from()) ? hours.exit().from() : done;
    if (soonest.isAfter(wanted)) {
      return missed(Kind.LEAVE_BY, hours, soonest, wanted, minutes(wanted, soonest));
    }
    if (!hours.exit().to().isAfter(wanted)) {
      int margin = minutes(hours.exit().to(), wanted);
      return new Remark(
          Kind.LEAVE_BY,
          margin == 0 ? Outcome.JUST : Outcome.MET,
          hours.weekday(),
          List.of(hours.exit().to(), WorkingTime.ofMinutes(margin)),
          margin);
    }
    LocalTime latest = wanted.minusMinutes(hours.presenceMinutes());
    if (!latest.isBefore(hours.entry().to())) {
      return new Remark(
          Kind.LEAVE_BY,
          Outcome.ALWAYS,
          hours.weekday(),
          List.of(wanted),
          minutes(hours.entry().to(), latest));
    }
    return new Remark(
        Kind.LEAVE_BY,
        Outcome.CONDITION,
        hours.weekday(),
        List.of(latest, wanted),
        minutes(hours.entry().from(), latest));
  }

  /** The earliest that the person's other needs allow to come on a day. */
  private LocalTime earliestOn(DayOfWeek day) {
    return needs.stream()
        .filter(need -> need.kind() == Kind.COME_AFTER && need.days().contains(day))
        .map(Need::time)
        .max(Comparator.naturalOrder())
        .orElse(LocalTime.MIDNIGHT);
  }

  private static Remark comeFrom(LocalTime wanted, DayHours hours) {
    LocalTime first = hours.entry().from();
    if (first.isAfter(wanted)) {
      return missed(Kind.COME_FROM, hours, first, wanted, minutes(wanted, first));
    }
    return new Remark(
        Kind.COME_FROM, Outcome.MET, hours.weekday(), List.of(first), minutes(first, wanted));
  }

  private static Remark comeAfter(LocalTime wanted, DayHours hours) {
    LocalTime last = hours.entry().to();
    if (last.isBefore(wanted)) {
      return missed(Kind.COME_AFTER, hours, last, wanted, minutes(last, wanted));
    }
    LocalTime done = DayHours.later(wanted, hours.presenceMinutes());
    if (done.isAfter(hours.exit().to())) {
      return new Remark(
          Kind.COME_AFTER,
          Outcome.TOO_LATE,
          hours.weekday(),
          List.of(wanted, done, hours.exit().to()),
          -minutes(hours.exit().to(), done));
    }
    return new Remark(
        Kind.COME_AFTER, Outcome.MET, hours.weekday(), List.of(last), minutes(wanted, last));
  }

  private static Remark missed(
      Kind kind, DayHours hours, LocalTime offered, LocalTime wanted, int by) {
    return new Remark(
        kind,
        Outcome.MISSED,
        hours.weekday(),
        List.of(offered, wanted, WorkingTime.ofMinutes(by)),
        -by);
  }

  private static Remark longDays(WeekPattern pattern, int most) {
    int count = pattern.weeks().stream().mapToInt(WeekPattern::longDays).max().orElse(0);
    Outcome outcome = count > most ? Outcome.MISSED : Outcome.MET;
    return new Remark(null, outcome, List.of(), List.of(count, most), (most - count) * 60);
  }

  private static int minutes(LocalTime from, LocalTime to) {
    return (int) ChronoUnit.MINUTES.between(from, to);
  }
}
