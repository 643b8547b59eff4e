package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The halls there are, their names and hours, and how a new one begins. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class BranchSetupService {

  /** Longest name of a branch or town, in characters. */
  public static final int NAME_LENGTH = 80;

  private static final String CODE = "[a-z][a-z0-9-]{1,19}";

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private BranchFurniture furniture;
  @Inject private AuditService audit;

  /** For the container. */
  public BranchSetupService() {}

  /** For use without a container. */
  public BranchSetupService(
      EntityManager entities, HallDirectory hall, BranchFurniture furniture, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.furniture = furniture;
    this.audit = audit;
  }

  /** All branches, the oldest first. */
  public List<Branch> branches() {
    return hall.branches();
  }

  /** Identifiers of the branches that are closed for good today. */
  public Set<Long> gone() {
    return hall.gone();
  }

  /**
   * The branch of that code, or the first there is; empty while there is none at all.
   *
   * @throws Refusal NOT_FOUND if there is no branch of that code
   */
  public Optional<Branch> find(String code) {
    return code == null || code.isBlank()
        ? hall.firstBranch()
        : Optional.of(hall.branch(code.strip()));
  }

  /**
   * How much furniture a branch has.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public Furniture count(String code) {
    return furniture.count(hall.branch(code));
  }

  /**
   * Opens a branch, which calls by the standard policy and offers services at once; desks are still
   * to be put in.
   *
   * @param code short name in addresses: 2 to 20 small letters, figures and hyphens
   * @param model code of the branch whose queues, services, profiles, shifts and policy it begins
   *     with; or empty for the standard services
   * @throws Refusal INVALID naming the field that is not as it should be, NOT_FOUND if there is no
   *     such model
   */
  public Branch open(String code, BranchFields fields, String model) {
    String called = code == null ? "" : code.strip();
    if (!called.matches(CODE)) {
      throw Refusal.invalidField("code", "frontoffice.refusal.branch.code");
    }
    if (branches().stream().anyMatch(one -> one.getCode().equals(called))) {
      throw Refusal.invalidField("code", "frontoffice.refusal.branch.code.taken", called);
    }
    Branch branch =
        new Branch(
            called,
            Typed.name("name", fields.name(), NAME_LENGTH),
            Typed.name("town", fields.town(), NAME_LENGTH),
            hours(fields.hours()));
    Optional<Branch> like = model == null || model.isBlank() ? Optional.empty() : find(model);
    entities.persist(branch);
    entities.flush();
    furniture.furnish(branch, like);
    audit.record("frontoffice.branch-opened", subject(branch), called);
    return branch;
  }

  /**
   * Writes name and hours anew.
   *
   * @param version the branch as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(String code, int version, BranchFields fields) {
    Branch branch = hall.branch(code);
    if (branch.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.branch.changed");
    }
    branch.describe(
        Typed.name("name", fields.name(), NAME_LENGTH),
        Typed.name("town", fields.town(), NAME_LENGTH),
        hours(fields.hours()));
    entities.flush();
    audit.record("frontoffice.branch-changed", subject(branch), branch.getName());
  }

  private static List<OpeningHours> hours(Map<String, String> typed) {
    List<OpeningHours> hours = WeekText.read(typed);
    if (hours.isEmpty()) {
      throw Refusal.invalidField("MONDAY", "frontoffice.refusal.hours.none");
    }
    return hours;
  }

  private static String subject(Branch branch) {
    return "frontoffice.branch:" + branch.getId();
  }
}
