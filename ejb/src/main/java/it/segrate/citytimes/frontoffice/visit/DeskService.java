package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.PauseReason;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An operator sits down at a desk, gives signs of life, gets up. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class DeskService {

  /** How long a call holds without a sign of life from the operator's console. */
  public static final Duration LEASE = ServicePoint.PRESENCE;

  @PersistenceContext private EntityManager entities;
  @Inject private CurrentCaller current;
  @Inject private HallDirectory hall;
  @Inject private Tenancy tenancy;
  @Inject private Skills skills;
  @Inject private WaitingLine line;
  @Inject private TicketRoll roll;
  @Inject private QueueService queue;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public DeskService() {}

  /** For use without a container. */
  public DeskService(
      EntityManager entities,
      CurrentCaller current,
      HallDirectory hall,
      Tenancy tenancy,
      Skills skills,
      WaitingLine line,
      TicketRoll roll,
      QueueService queue,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.current = current;
    this.hall = hall;
    this.tenancy = tenancy;
    this.skills = skills;
    this.line = line;
    this.roll = roll;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The desks the caller may work at, by branch and name; none where a branch is closed for good. A
   * guest finds those of their body; the town's own people those of the branches in which they can
   * serve something, and where nobody wrote down what they can, those of the first branch.
   *
   * @throws Refusal FORBIDDEN if the caller works for nobody in the halls
   */
  public List<ServicePoint> desks() {
    Caller caller = current.get();
    LocalDate today = LocalDate.now(clock);
    return branches(caller).stream()
        .filter(branch -> !hall.isGone(branch, today))
        .flatMap(branch -> hall.desks(branch).stream())
        .filter(desk -> tenancy.admits(caller, desk))
        .toList();
  }

  private List<Branch> branches(Caller caller) {
    Optional<String> guest = tenancy.body(caller);
    List<Branch> known =
        guest.map(hall::branchesWith).orElseGet(() -> skills.branchesOf(caller.accountId()));
    return known.isEmpty() ? hall.firstBranch().stream().toList() : known;
  }

  /** The desk the caller sits at, if any. */
  public Optional<ServicePoint> mine() {
    return hall.deskOf(current.get().accountId());
  }

  /**
   * The caller sits down, and gets up from where they sat before.
   *
   * @throws Refusal NOT_FOUND for a desk that is none of the caller's business, CONFLICT if it is
   *     taken, its branch is closed for good, or the caller's former desk has a visit in course
   */
  public ServicePoint take(long deskId) {
    Caller caller = current.get();
    ServicePoint desk =
        Optional.ofNullable(entities.find(ServicePoint.class, deskId))
            .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.unknown"));
    tenancy.check(caller, desk);
    if (hall.isGone(desk.getBranch(), LocalDate.now(clock))) {
      throw Refusal.conflict("frontoffice.refusal.desk.gone-branch");
    }
    mine().filter(former -> !former.equals(desk)).ifPresent(ServicePoint::leave);
    entities.flush();
    desk.take(caller.accountId(), caller.displayName(), clock.instant());
    desk.limitTo(known(caller, desk));
    record("take", desk, desk.getName());
    return desk;
  }

  /** Letters of the desk that the caller knows; null where nobody wrote down what they know. */
  private String known(Caller caller, ServicePoint desk) {
    Set<Long> skilled = skills.ofBranch(desk.getBranch()).get(caller.accountId());
    return skilled == null
        ? null
        : desk.getGroups().stream()
            .filter(group -> skilled.contains(group.getId()))
            .map(ServiceGroup::getLetter)
            .sorted()
            .collect(Collectors.joining());
  }

  /**
   * The caller gets up and the desk closes; without a desk nothing happens. Who was sent to this
   * desk alone may be called by the others again.
   *
   * @throws Refusal CONFLICT while a visit is in course
   */
  public void leave() {
    mine()
        .ifPresent(
            desk -> {
              desk.leave();
              line.wanting(desk).forEach(Ticket::wantAnyDesk);
              record("leave", desk, desk.getName());
            });
  }

  /**
   * The profiles the caller may work by at their desk, by name: those that share a queue with it.
   */
  public List<WorkProfile> profiles() {
    return mine()
        .map(
            desk ->
                hall.profiles(desk.getBranch()).stream()
                    .filter(one -> one.getGroups().stream().anyMatch(desk.getGroups()::contains))
                    .toList())
        .orElse(List.of());
  }

  /**
   * The caller serves from now on what a profile names, as far as the desk can.
   *
   * @param profileId or null for all that the desk can
   * @throws Refusal NOT_FOUND if there is no such profile for the desk, CONFLICT without a desk
   */
  public void workAs(Long profileId) {
    ServicePoint desk = getMine();
    WorkProfile profile =
        profileId == null
            ? null
            : profiles().stream()
                .filter(one -> one.getId().equals(profileId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.profile"));
    desk.workAs(profile);
    record("profile", desk, profile == null ? desk.getName() : profile.getName());
  }

  /**
   * The caller makes no calls for a while; a visit in course goes on to its end.
   *
   * @throws Refusal INVALID without a reason, CONFLICT without a desk
   */
  public void pause(PauseReason why) {
    if (why == null) {
      throw Refusal.invalidField("pause", "frontoffice.refusal.pause");
    }
    ServicePoint desk = getMine();
    desk.pause(why, clock.instant());
    record("pause", desk, desk.getName() + " " + why);
  }

  /**
   * The caller is back from a pause.
   *
   * @throws Refusal CONFLICT without a desk
   */
  public void goOn() {
    ServicePoint desk = getMine();
    desk.goOn();
    record("go-on", desk, desk.getName());
  }

  private ServicePoint getMine() {
    return mine().orElseThrow(() -> Refusal.conflict("frontoffice.refusal.desk.none"));
  }

  private void record(String act, ServicePoint desk, String details) {
    audit.record("frontoffice.desk." + act, "frontoffice.desk:" + desk.getId(), details);
  }

  /** The caller's console is alive: desk and call are held for another while. */
  public void giveSign() {
    mine()
        .ifPresent(
            desk -> {
              entities
                  .createQuery("UPDATE ServicePoint p SET p.seenAt = :now WHERE p.id = :id")
                  .setParameter("now", clock.instant())
                  .setParameter("id", desk.getId())
                  .executeUpdate();
              desk.getTicketId().ifPresent(this::hold);
            });
  }

  private void hold(long ticketId) {
    Ticket ticket = entities.find(Ticket.class, ticketId);
    ticket.claim().ifPresent(claim -> queue.extendLease(claim, LEASE));
    if (ticket.isUnattended()) {
      ticket.attended();
      roll.count(ticket);
    }
  }
}
