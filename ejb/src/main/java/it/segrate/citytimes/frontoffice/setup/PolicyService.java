package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.select.LanePolicy;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.visit.BranchPolicy;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** By which rule a branch calls. A change counts from the next call on. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class PolicyService {

  /** No desk hall holds back more desks than this. */
  static final int MOST_HELD_BACK = 9;

  /** No time of a policy is longer, in minutes. */
  static final int LONGEST = 600;

  private static final int LAST_CLASS = 9;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Policies policies;
  @Inject private AuditService audit;

  /** For the container. */
  public PolicyService() {}

  /** For use without a container. */
  public PolicyService(
      EntityManager entities, HallDirectory hall, Policies policies, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.policies = policies;
    this.audit = audit;
  }

  /**
   * The policy of a branch.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public Policy get(String branch) {
    return policies.of(hall.branch(branch));
  }

  /** Version of the policy of a branch; 0 while it has the standard. */
  public int version(String branch) {
    BranchPolicy own = entities.find(BranchPolicy.class, hall.branch(branch).getId());
    return own == null ? 0 : own.getVersion();
  }

  /**
   * Calls by this from now on.
   *
   * @param version the policy as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is no such branch, CONFLICT if it was changed meanwhile,
   *     INVALID naming the field that is not as it should be
   */
  public void write(String code, int version, PolicyFields fields) {
    Branch branch = hall.branch(code);
    Policy policy = policy(fields);
    BranchPolicy own = entities.find(BranchPolicy.class, branch.getId());
    if (version != (own == null ? 0 : own.getVersion())) {
      throw Refusal.conflict("frontoffice.refusal.policy.changed");
    }
    if (own == null) {
      entities.persist(new BranchPolicy(branch.getId(), policy));
    } else {
      own.follow(policy);
    }
    entities.flush();
    audit.record(
        "frontoffice.policy",
        "frontoffice.branch:" + branch.getId(),
        policy.rule() + ", " + policy.heldBack() + " held back");
  }

  private static Policy policy(PolicyFields fields) {
    if (!Selectors.names().contains(fields.rule())) {
      throw Refusal.invalidField("rule", "frontoffice.refusal.policy.rule");
    }
    Map<TicketLane, LanePolicy> lanes = new EnumMap<>(TicketLane.class);
    for (TicketLane lane : TicketLane.values()) {
      lanes.put(lane, lane(lane, fields.lanes().get(lane)));
    }
    return new Policy(
        fields.rule(),
        Typed.number("heldBack", fields.heldBack(), 0, MOST_HELD_BACK),
        Duration.ofMinutes(Typed.number("release", fields.release(), 1, LONGEST)),
        lanes);
  }

  private static LanePolicy lane(TicketLane lane, PolicyFields.Lane typed) {
    boolean protectedOne = lane == TicketLane.VIA_LIBERA;
    boolean without = typed.target() == null || typed.target().isBlank();
    int headStart =
        protectedOne
            ? (int) lane.headStart().toMinutes()
            : Typed.number(lane + "_headStart", typed.headStart(), 0, LONGEST);
    return new LanePolicy(
        protectedOne ? 0 : Typed.number(lane + "_class", typed.staticClass(), 1, LAST_CLASS),
        Duration.ofMinutes(headStart),
        without
            ? null
            : Duration.ofMinutes(Typed.number(lane + "_target", typed.target(), 1, LONGEST)),
        Duration.ofMinutes(Typed.number(lane + "_maximum", typed.maximum(), 1, LONGEST)));
  }
}
