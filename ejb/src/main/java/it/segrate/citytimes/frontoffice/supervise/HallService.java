package it.segrate.citytimes.frontoffice.supervise;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.offline.RefusedTickets;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.CurrentVisit;
import it.segrate.citytimes.frontoffice.visit.DetourService;
import it.segrate.citytimes.frontoffice.visit.Outcome;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What who minds the hall may do about it. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class HallService {

  /** Longest line under the board, in characters. */
  public static final int NOTICE_LENGTH = 200;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private WaitingLine line;
  @Inject private CurrentVisit visits;
  @Inject private DetourService detours;
  @Inject private Policies policies;
  @Inject private RefusedTickets refused;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public HallService() {}

  /** For use without a container. */
  public HallService(
      EntityManager entities,
      HallDirectory hall,
      WaitingLine line,
      CurrentVisit visits,
      DetourService detours,
      Policies policies,
      RefusedTickets refused,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.line = line;
    this.visits = visits;
    this.detours = detours;
    this.policies = policies;
    this.refused = refused;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Closes a desk: who sits there gets up, and nobody can sit down.
   *
   * @throws Refusal NOT_FOUND if there is no such desk, CONFLICT while a visit is in course
   */
  public void close(long deskId) {
    ServicePoint desk = desk(deskId);
    desk.close();
    line.wanting(desk).forEach(Ticket::wantAnyDesk);
    record("close", desk, desk.getName());
  }

  /**
   * Lets people sit down at a desk again.
   *
   * @throws Refusal NOT_FOUND if there is no such desk
   */
  public void open(long deskId) {
    ServicePoint desk = desk(deskId);
    desk.open();
    record("open", desk, desk.getName());
  }

  /**
   * Keeps a desk for Via Libera alone, as long as the branch's policy has a desk held back at most.
   *
   * @throws Refusal NOT_FOUND if there is no such desk, CONFLICT unless somebody serves there
   */
  public void keep(long deskId) {
    ServicePoint desk = desk(deskId);
    desk.keepFree(clock.instant().plus(policies.of(desk.getBranch()).releaseAfter()));
    record("keep", desk, desk.getName());
  }

  /**
   * Lets a desk that was kept for Via Libera call everybody again.
   *
   * @throws Refusal NOT_FOUND if there is no such desk
   */
  public void release(long deskId) {
    ServicePoint desk = desk(deskId);
    desk.keepFree(null);
    record("release", desk, desk.getName());
  }

  /**
   * Says that the holder of a ticket, which a kiosk gave and the server refused, is looked after.
   *
   * @throws Refusal NOT_FOUND if there is no such ticket
   */
  public void settle(long refusedId) {
    String number = refused.settle(refusedId).getNumber();
    audit.record("frontoffice.refused.settle", "frontoffice.refused:" + refusedId, number);
  }

  /** The profiles that share a queue with a desk, by name. */
  public List<WorkProfile> profiles(long deskId) {
    ServicePoint desk = desk(deskId);
    return hall.profiles(desk.getBranch()).stream()
        .filter(one -> one.getGroups().stream().anyMatch(desk.getGroups()::contains))
        .toList();
  }

  /**
   * A desk serves from now on what a profile names.
   *
   * @param profileId or null for all that the desk can
   * @throws Refusal NOT_FOUND if there is no such desk or profile
   */
  public void workAs(long deskId, Long profileId) {
    ServicePoint desk = desk(deskId);
    WorkProfile profile =
        profileId == null
            ? null
            : profiles(deskId).stream()
                .filter(one -> one.getId().equals(profileId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.profile"));
    desk.workAs(profile);
    record("profile", desk, desk.getName() + (profile == null ? "" : " " + profile.getName()));
  }

  /**
   * Ends the visit at a desk for who forgot to, or goes away: a service that has begun is done, who
   * was called goes back to the queue.
   *
   * @throws Refusal NOT_FOUND if there is no such desk, CONFLICT if nobody is there
   */
  public void endVisit(long deskId) {
    ServicePoint desk = desk(deskId);
    Ticket ticket =
        desk.getTicketId()
            .map(id -> entities.find(Ticket.class, id))
            .orElseThrow(() -> Refusal.conflict("frontoffice.refusal.visit.none"));
    if (ticket.getState() == TicketState.SERVING) {
      ticket.end(clock.instant());
      visits.endTransaction(ticket, Outcome.UNENDED);
      visits.finish(ticket);
      visits.record("end-for", ticket, desk.getName());
    } else {
      detours.putBack(ticket);
      visits.record("return-for", ticket, desk.getName());
    }
  }

  /**
   * Stops the calls of a queue; tickets are given as before.
   *
   * @throws Refusal NOT_FOUND if there is no such queue
   */
  public void hold(long groupId) {
    ServiceGroup group = group(groupId);
    group.hold();
    changed(group, "queue.hold");
  }

  /**
   * Lets desks call from a queue again.
   *
   * @throws Refusal NOT_FOUND if there is no such queue
   */
  public void goOn(long groupId) {
    ServiceGroup group = group(groupId);
    group.goOn();
    changed(group, "queue.go-on");
  }

  /**
   * Writes a line under the boards of a branch.
   *
   * @param it in Italian; nothing in both languages takes the line away
   * @param en in English
   * @throws Refusal INVALID if one is missing or longer than {@value #NOTICE_LENGTH} characters
   */
  public void announce(String code, String it, String en) {
    String italian = it == null ? "" : it.strip();
    String english = en == null ? "" : en.strip();
    check("it", italian, english);
    check("en", english, italian);
    Branch branch = hall.branch(code);
    branch.announce(italian.isEmpty() ? null : new LocalText(italian, english));
    audit.record("frontoffice.notice", "frontoffice.branch:" + branch.getId(), italian);
  }

  private static void check(String field, String words, String other) {
    if (words.length() > NOTICE_LENGTH) {
      throw Refusal.invalidField(field, "frontoffice.refusal.notice.long", NOTICE_LENGTH);
    }
    if (words.isEmpty() && !other.isEmpty()) {
      throw Refusal.invalidField(field, "frontoffice.refusal.notice.both");
    }
  }

  private ServicePoint desk(long id) {
    return Optional.ofNullable(entities.find(ServicePoint.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.unknown"));
  }

  private ServiceGroup group(long id) {
    return Optional.ofNullable(entities.find(ServiceGroup.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.queue"));
  }

  /** The version of the branch tells screens that something changed. */
  private void changed(ServiceGroup group, String act) {
    entities.lock(group.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    audit.record("frontoffice." + act, "frontoffice.queue:" + group.getId(), group.getLetter());
  }

  private void record(String act, ServicePoint desk, String details) {
    audit.record("frontoffice.desk." + act, "frontoffice.desk:" + desk.getId(), details);
  }
}
