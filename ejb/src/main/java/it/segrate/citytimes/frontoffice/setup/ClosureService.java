package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days on which a branch is closed, besides public holidays. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class ClosureService {

  /** Longest reason, in characters. */
  public static final int REASON_LENGTH = 120;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public ClosureService() {}

  /** For use without a container. */
  public ClosureService(
      EntityManager entities, HallDirectory hall, AuditService audit, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The closures of a branch that are not over but will be, in their order.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<Closure> coming(String branch) {
    return entities
        .createQuery(
            "SELECT c FROM Closure c WHERE c.branch = :branch AND c.until >= :today"
                + " AND c.until < :never"
                + " ORDER BY c.from, c.id",
            Closure.class)
        .setParameter("branch", hall.branch(branch))
        .setParameter("today", LocalDate.now(clock))
        .setParameter("never", Closure.NEVER)
        .getResultList();
  }

  /**
   * Closes a branch on some days.
   *
   * @param until the last day, or null for one day alone
   * @param it why, in Italian, for everybody to read
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID for days that are over or in the
   *     wrong order, and for a reason that is missing or too long
   */
  public void close(String code, LocalDate from, LocalDate until, String it, String en) {
    Branch branch = hall.branch(code);
    if (from == null || from.isBefore(LocalDate.now(clock))) {
      throw Refusal.invalidField("from", "frontoffice.refusal.closure.from");
    }
    LocalDate last = until == null ? from : until;
    if (last.isBefore(from) || !last.isBefore(Closure.NEVER)) {
      throw Refusal.invalidField("until", "frontoffice.refusal.closure.until");
    }
    LocalText reason = new LocalText(reason("reasonIt", it), reason("reasonEn", en));
    entities.persist(new Closure(branch, from, last, reason));
    audit.record("frontoffice.closure", "frontoffice.branch:" + branch.getId(), from + " " + last);
  }

  /** Why a branch is closed, for everybody to read. */
  static String reason(String field, String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty() || words.length() > REASON_LENGTH) {
      throw Refusal.invalidField(field, "frontoffice.refusal.closure.reason", REASON_LENGTH);
    }
    return words;
  }

  /**
   * Takes a closure back.
   *
   * @throws Refusal NOT_FOUND if there is none that ends
   */
  public void remove(long id) {
    Closure closure =
        Optional.ofNullable(entities.find(Closure.class, id))
            .filter(one -> !one.isForGood())
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.closure"));
    entities.remove(closure);
    audit.record(
        "frontoffice.closure.removed",
        "frontoffice.branch:" + closure.getBranch().getId(),
        closure.getFrom() + " " + closure.getUntil());
  }
}
