package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.Refusal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;

/** What may be written into a rule of cover, field by field. */
final class CoverFields {

  /** More people than this no office has; a slip of the keyboard. */
  private static final int MOST_PEOPLE = 500;

  private static final int QUARTER = 15;
  private static final int WHOLE = 100;

  private CoverFields() {}

  /**
   * @throws Refusal INVALID, at the field
   */
  static void check(Set<DayOfWeek> days, CoverNeed need) {
    if (days == null || days.isEmpty()) {
      throw Refusal.invalidField("days", "timeband.refusal.coverDays");
    }
    checkTime("from", need.from());
    checkTime("to", need.to());
    if (!need.to().isAfter(need.from())) {
      throw Refusal.invalidField("to", "timeband.refusal.coverOrder", need.to(), need.from());
    }
    if ((need.people() == null) == (need.share() == null)) {
      throw Refusal.invalidField("people", "timeband.refusal.coverEither");
    }
    if (need.people() != null && (need.people() < 1 || need.people() > MOST_PEOPLE)) {
      throw Refusal.invalidField(
          "people", "timeband.refusal.coverPeople", need.people(), MOST_PEOPLE);
    }
    if (need.share() != null && (need.share() < 1 || need.share() > WHOLE)) {
      throw Refusal.invalidField("share", "timeband.refusal.coverShare", need.share());
    }
    if (need.validFrom() == null) {
      throw Refusal.invalidField("validFrom", "timeband.refusal.coverFrom");
    }
    if (need.validTo() != null && need.validTo().isBefore(need.validFrom())) {
      throw Refusal.invalidField(
          "validTo", "timeband.refusal.order", need.validTo(), need.validFrom());
    }
  }

  private static void checkTime(String field, LocalTime time) {
    if (time == null) {
      throw Refusal.invalidField(field, "timeband.refusal.coverTime");
    }
    if (time.getMinute() % QUARTER != 0) {
      throw Refusal.invalidField(field, "timeband.refusal.coverQuarter", time);
    }
  }

  /**
   * @throws Refusal INVALID, at the field
   */
  static void checkGroup(String name, Collection<Long> members) {
    if (name == null || name.isBlank()) {
      throw Refusal.invalidField("name", "timeband.refusal.coverName");
    }
    if (name.strip().length() > CoverGroup.NAME_LENGTH) {
      throw Refusal.invalidField(
          "name", "timeband.refusal.tooLong", name.strip().length(), CoverGroup.NAME_LENGTH);
    }
    if (members.isEmpty()) {
      throw Refusal.invalidField("members", "timeband.refusal.coverMembers");
    }
  }
}
