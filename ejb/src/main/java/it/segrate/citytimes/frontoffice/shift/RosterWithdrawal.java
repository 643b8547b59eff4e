package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the shifts of a branch away from a day on, for when it closes. It guards nothing. */
@Dependent
public class RosterWithdrawal {

  @PersistenceContext private EntityManager entities;
  @Inject private RosterReader reader;
  @Inject private RosterKeeper keeper;
  @Inject private RosterMails mails;
  @Inject private AuditService audit;

  /** For the container. */
  public RosterWithdrawal() {}

  /** For use without a container. */
  public RosterWithdrawal(
      EntityManager entities,
      RosterReader reader,
      RosterKeeper keeper,
      RosterMails mails,
      AuditService audit) {
    this.entities = entities;
    this.reader = reader;
    this.keeper = keeper;
    this.mails = mails;
    this.audit = audit;
  }

  /** How many shifts a branch has from a day on. */
  public long count(Branch branch, LocalDate from) {
    return entities
        .createQuery(
            "SELECT COUNT(s) FROM Shift s JOIN s.roster r WHERE r.branch = :branch"
                + " AND s.day >= :from",
            Long.class)
        .setParameter("branch", branch)
        .setParameter("from", from)
        .getSingleResult();
  }

  /**
   * Takes them away, week by week under the lock of each; who had one of a published week is told
   * what they work in it now.
   *
   * @return how many they were
   */
  public int withdraw(Branch branch, LocalDate from) {
    return weeks(branch, from).stream().mapToInt(monday -> withdraw(branch, monday, from)).sum();
  }

  private Set<LocalDate> weeks(Branch branch, LocalDate from) {
    return new TreeSet<>(
        entities
            .createQuery(
                "SELECT DISTINCT r.monday FROM Shift s JOIN s.roster r WHERE r.branch = :branch"
                    + " AND s.day >= :from",
                LocalDate.class)
            .setParameter("branch", branch)
            .setParameter("from", from)
            .getResultList());
  }

  private int withdraw(Branch branch, LocalDate monday, LocalDate from) {
    Roster roster = keeper.lock(branch, monday);
    List<Shift> gone =
        reader.shifts(branch, monday, monday.plusWeeks(1)).stream()
            .filter(shift -> !shift.getDay().isBefore(from))
            .toList();
    gone.forEach(entities::remove);
    roster.change();
    entities.flush();
    if (roster.isPublished()) {
      mails.changed(
          reader.week(branch, monday),
          gone.stream().map(Shift::getOperatorId).distinct().sorted().toList());
    }
    audit.record(
        "frontoffice.shifts-withdrawn",
        "frontoffice.roster:" + roster.getId(),
        gone.size() + " from " + from);
    return gone.size();
  }
}
