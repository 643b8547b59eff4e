package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Away;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The hours of some people on the days of a period, as a value. Nobody works on a holiday, before
 * they are hired or after they left; who is known to be away has hours that they do not keep.
 */
public final class Rota {

  private final List<Person> people;
  private final LocalDate from;
  private final LocalDate until;
  private final Map<Long, List<Optional<Timetable.Day>>> said;
  private final Map<Long, List<Away>> away;
  private final List<Person> unknown;
  private final Set<LocalDate> holidays;

  /**
   * @param said of each person, one entry a day from {@code from} on; empty where no source knows
   *     and for who does not work here that day
   * @param away the days on which each is away; who never is may be left out
   * @param unknown those of whom no source says anything on some day
   */
  Rota(
      List<Person> people,
      LocalDate from,
      LocalDate until,
      Map<Long, List<Optional<Timetable.Day>>> said,
      Map<Long, List<Away>> away,
      List<Person> unknown,
      Set<LocalDate> holidays) {
    this.people = List.copyOf(people);
    this.from = from;
    this.until = until;
    this.said = Map.copyOf(said);
    this.away = Map.copyOf(away);
    this.unknown = List.copyOf(unknown);
    this.holidays = Set.copyOf(holidays);
  }

  /** What somebody is to work on a day, whether away or not; empty for a day off. */
  public Optional<DayHours> planned(long personId, LocalDate day) {
    return said(personId, day).flatMap(Timetable.Day::hours);
  }

  /**
   * The band somebody has on a day, be it a working day or not; empty for a personalised schedule,
   * where nobody has said which hours are worked, and for who does not work here that day.
   */
  public Optional<TimeBand> band(long personId, LocalDate day) {
    return said(personId, day).flatMap(Timetable.Day::band);
  }

  /** Whether a source knows the hours, or the day off, of somebody on a day. */
  public boolean isKnown(long personId, LocalDate day) {
    return said(personId, day).isPresent();
  }

  /** Whether somebody has a personalised schedule on a day: hours are known, and are no band's. */
  public boolean isPersonalised(long personId, LocalDate day) {
    return said(personId, day).filter(one -> one.band().isEmpty()).isPresent();
  }

  private Optional<Timetable.Day> said(long personId, LocalDate day) {
    List<Optional<Timetable.Day>> days = said.get(personId);
    return days == null || day.isBefore(from) || day.isAfter(until)
        ? Optional.empty()
        : days.get(index(day));
  }

  /** What somebody works on a day; empty for a day off and while away. */
  public Optional<DayHours> worked(long personId, LocalDate day) {
    return away(personId, day).isPresent() ? Optional.empty() : planned(personId, day);
  }

  /** The absence somebody is in on a day. */
  public Optional<Away> away(long personId, LocalDate day) {
    return away.getOrDefault(personId, List.of()).stream()
        .filter(one -> one.covers(day))
        .findFirst();
  }

  /** Whom it is about, by last name. */
  public List<Person> people() {
    return people;
  }

  /** The same for those of them who belong to an office. */
  public Rota ofOffice(long officeId) {
    return new Rota(
        people.stream().filter(one -> belongs(one, officeId)).toList(),
        from,
        until,
        said,
        away,
        unknown.stream().filter(one -> belongs(one, officeId)).toList(),
        holidays);
  }

  private static boolean belongs(Person person, long officeId) {
    return person.getOffice() != null && person.getOffice().getId() == officeId;
  }

  /** Those for whom nobody has said which hours they work, on some day at least. */
  public List<Person> unknown() {
    return unknown;
  }

  /** Whether the town hall is closed for a holiday. */
  public boolean isHoliday(LocalDate day) {
    return holidays.contains(day);
  }

  public LocalDate from() {
    return from;
  }

  /** The last day, included. */
  public LocalDate until() {
    return until;
  }

  /** Every day of the period, in order. */
  public Stream<LocalDate> days() {
    return LongStream.rangeClosed(0, ChronoUnit.DAYS.between(from, until)).mapToObj(from::plusDays);
  }

  private int index(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(from, day);
  }
}
