package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.approval.delegation.Delegation;
import it.segrate.citytimes.approval.delegation.Delegations;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.timeband.TimeBandApproval;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose calendar the caller may see: HR every office, a head the offices they lead, a deputy those
 * they decide for today, everybody their own office.
 */
@Dependent
class CalendarReach {

  @Inject OfficeService offices;
  @Inject PersonService people;
  @Inject Delegations delegations;
  @Inject CurrentCaller current;

  /** The person who asks; empty for an account without one. */
  Optional<Person> me() {
    return Optional.ofNullable(current.get().personId()).flatMap(people::find);
  }

  /**
   * The offices that may be seen, by name.
   *
   * @param decided those of {@link #decidedFor}
   */
  List<Office> offices(Set<Office> decided) {
    if (current.get().is(Role.HR)) {
      return offices.all();
    }
    Set<Office> seen = new HashSet<>(decided);
    me().map(Person::getOffice).ifPresent(seen::add);
    return seen.stream()
        .sorted(Comparator.comparing(Office::getName).thenComparing(Office::getCode))
        .toList();
  }

  /** Whether bands and absences of an office are the caller's to see. */
  boolean seesWhole(Office office, Set<Office> decided) {
    return current.get().is(Role.HR) || decided.contains(office);
  }

  /**
   * The offices whose people the caller decides for today, in one's own name or another's; for HR,
   * who sees them all, none is looked for.
   */
  Set<Office> decidedFor() {
    Set<Office> decided = new HashSet<>();
    if (current.get().is(Role.HR)) {
      return decided;
    }
    me().ifPresent(
            person -> {
              decided.addAll(offices.ledBy(person));
              delegations.heldBy(person.getId()).forEach(held -> decided.addAll(lent(held)));
            });
    return decided;
  }

  private List<Office> lent(Delegation held) {
    return people.find(held.getHeadId()).map(offices::ledBy).orElse(Set.of()).stream()
        .filter(office -> held.covers(office.getId(), TimeBandApproval.KIND))
        .toList();
  }
}
