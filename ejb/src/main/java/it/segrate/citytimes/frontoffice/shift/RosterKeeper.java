package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.shift.RosterService.Copied;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.worktime.Finding;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes weeks one at a time, under the lock of their row. */
@Dependent
public class RosterKeeper {

  @PersistenceContext private EntityManager entities;
  @Inject private RosterReader reader;

  /** For the container. */
  public RosterKeeper() {}

  /** For use without a container. */
  public RosterKeeper(EntityManager entities, RosterReader reader) {
    this.entities = entities;
    this.reader = reader;
  }

  /**
   * The roster of a week for whoever changes it; made if there is none. Others wait until this
   * transaction is over.
   *
   * @param changes how often it had changed when the caller's page was made
   * @throws Refusal CONFLICT if it has changed since
   */
  public Roster lock(Branch branch, LocalDate monday, int changes) {
    Roster roster = lock(branch, monday);
    if (roster.getChanges() != changes) {
      throw Refusal.conflict("frontoffice.refusal.roster.changed");
    }
    return roster;
  }

  /** As {@link #lock(Branch, LocalDate, int)}, whatever has changed. */
  public Roster lock(Branch branch, LocalDate monday) {
    Optional<Roster> found = reader.find(branch, monday);
    if (found.isEmpty()) {
      // Two who begin a week at once: the second waits, and finds what the first has made.
      entities.lock(branch, LockModeType.PESSIMISTIC_WRITE);
      found = reader.find(branch, monday);
    }
    if (found.isPresent()) {
      entities.refresh(found.get(), LockModeType.PESSIMISTIC_WRITE);
      return found.get();
    }
    Roster roster = new Roster(branch, monday);
    entities.persist(roster);
    entities.flush();
    return roster;
  }

  /**
   * Says no to who works in another branch on that day.
   *
   * @throws Refusal CONFLICT if they do
   */
  public void refuseElsewhere(Operator operator, LocalDate day, Branch branch) {
    entities
        .createQuery(
            "SELECT b.name FROM Shift s JOIN s.roster r JOIN r.branch b"
                + " WHERE s.operatorId = :operator AND s.day = :day AND b <> :branch",
            String.class)
        .setParameter("operator", operator.account())
        .setParameter("day", day)
        .setParameter("branch", branch)
        .getResultStream()
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.conflict(
                  "frontoffice.refusal.roster.elsewhere", operator.name(), other);
            });
  }

  /** Copies the week before into what is empty. */
  Copied copy(Roster roster, RosterWeek week) {
    LocalDate before = week.monday().minusWeeks(1);
    List<Shift> last =
        week.around().stream()
            .filter(one -> !one.getDay().isBefore(before) && one.getDay().isBefore(week.monday()))
            .toList();
    if (last.isEmpty()) {
      throw Refusal.invalid("frontoffice.refusal.roster.nothingBefore");
    }
    Set<String> taken = new HashSet<>();
    week.shifts()
        .forEach(
            shift -> {
              taken.add(shift.getOperatorId() + " " + shift.getDay());
              taken.add(place(shift));
            });
    int copied = 0;
    int left = 0;
    for (Shift shift : last) {
      Shift next = shift.in(roster);
      boolean works =
          week.operator(next.getOperatorId())
              .filter(
                  operator ->
                      PlacementRules.obstacle(
                              week, operator, next.getDay(), next.getKind(), next.getDesk())
                          .isEmpty())
              .isPresent();
      if (!works) {
        left++;
      } else if (!taken.contains(next.getOperatorId() + " " + next.getDay())
          && !taken.contains(place(next))) {
        entities.persist(next);
        copied++;
      }
    }
    entities.flush();
    return new Copied(copied, left);
  }

  private static String place(Shift shift) {
    return shift.getDay() + "/" + shift.getKind().getId() + "/" + shift.getDesk().getId();
  }

  /** A finding as a sentence. */
  public static Text words(Finding finding) {
    return new Text("worktime.finding." + finding.rule().code(), finding.figures());
  }
}
