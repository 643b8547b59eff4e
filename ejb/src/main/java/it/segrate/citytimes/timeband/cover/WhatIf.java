package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.absence.Away;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request does to the cover of the office it comes from.
 *
 * @param officeId the office of who asks
 * @param from first day looked at, the first one of the request
 * @param until last day looked at
 * @param groups the whole office first, then its services by name
 * @param unknown people of the office whose hours nobody has said: they count as not there
 * @param away colleagues with an absence in that time, with their next one
 * @param alternatives what would leave enough people, where the request does not
 * @param left who is there in the worst shortage of {@link #worst}
 */
public record WhatIf(
    long officeId,
    LocalDate from,
    LocalDate until,
    List<GroupCover> groups,
    List<Person> unknown,
    Map<Person, Away> away,
    List<Alternative> alternatives,
    List<Person> left) {

  /** Whether the request leaves too few somewhere. */
  public boolean isLacking() {
    return groups.stream().anyMatch(group -> group.missing() > 0);
  }

  /** Whether there is any rule to keep. */
  public boolean isRuled() {
    return groups.stream().anyMatch(GroupCover::isRuled);
  }

  /** Whether too few are there in some week, be it without the request. */
  public boolean isTight() {
    return groups.stream().anyMatch(GroupCover::isTight);
  }

  /** Where most is missing; empty where nothing is. */
  public Optional<GroupCover> worst() {
    return groups.stream()
        .filter(group -> group.missing() > 0)
        .max(Comparator.comparingInt(GroupCover::missing));
  }

  /** Where the fewest are left above what is needed; empty where no rule asks for anybody. */
  public Optional<GroupCover> tightest() {
    return groups.stream()
        .filter(group -> group.tightest(from).isPresent())
        .min(Comparator.comparingInt(group -> group.tightest(from).orElseThrow().margin()));
  }

  /** The same with what could be done instead, and who is there in the worst shortage. */
  WhatIf instead(List<Alternative> found, List<Person> there) {
    return new WhatIf(officeId, from, until, groups, unknown, away, found, there);
  }
}
