package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.worktime.DayHours;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of a person, with as much as the reader may know.
 *
 * @param hours of a working day; empty on all others
 * @param band empty for a personalised schedule, and for who may not know it
 * @param personal whether a schedule of one's own is worked, as far as the reader may know
 */
public record DiaryDay(
    LocalDate day, Kind kind, Optional<DayHours> hours, Optional<TimeBand> band, boolean personal) {

  /** What kind of day it is. */
  public enum Kind {
    WORKING,
    FREE,
    /** Somebody would work and does not; why is written down nowhere. */
    AWAY,
    HOLIDAY,
    /** Not there: whether free or away is not the reader's to know. */
    OUT,
    /** Not hired yet, or gone. */
    NOT_HERE,
    /** Nobody has said which hours are worked. */
    UNKNOWN
  }

  /** The whole day, for the person and for who decides for them. */
  static DiaryDay whole(Rota rota, Person person, LocalDate day) {
    Kind kind = kind(rota, person, day);
    Optional<TimeBand> band = rota.band(person.getId(), day);
    return new DiaryDay(
        day,
        kind,
        kind == Kind.WORKING ? rota.planned(person.getId(), day) : Optional.empty(),
        band,
        rota.isPersonalised(person.getId(), day));
  }

  /** The day as a colleague sees it: there, from when to when, or not there. */
  static DiaryDay presence(Rota rota, Person person, LocalDate day) {
    DiaryDay whole = whole(rota, person, day);
    Kind kind =
        switch (whole.kind()) {
          case WORKING, HOLIDAY -> whole.kind();
          default -> Kind.OUT;
        };
    return new DiaryDay(day, kind, whole.hours(), Optional.empty(), false);
  }

  private static Kind kind(Rota rota, Person person, LocalDate day) {
    if (!person.isActiveOn(day)) {
      return Kind.NOT_HERE;
    }
    if (rota.isHoliday(day)) {
      return Kind.HOLIDAY;
    }
    boolean away = rota.away(person.getId(), day).isPresent();
    if (rota.planned(person.getId(), day).isPresent()) {
      return away ? Kind.AWAY : Kind.WORKING;
    }
    if (rota.isKnown(person.getId(), day)) {
      return Kind.FREE;
    }
    return away ? Kind.AWAY : Kind.UNKNOWN;
  }

  /** Whether the person works. */
  public boolean isWorking() {
    return kind == Kind.WORKING;
  }
}
