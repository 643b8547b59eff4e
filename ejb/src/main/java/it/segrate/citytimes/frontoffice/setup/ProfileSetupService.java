package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The work profiles of a branch: which queues an operator works on, under a name. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class ProfileSetupService {

  /** Longest name of a profile, in characters. */
  public static final int NAME_LENGTH = 60;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;

  /** For the container. */
  public ProfileSetupService() {}

  /** For use without a container. */
  public ProfileSetupService(EntityManager entities, HallDirectory hall, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
  }

  /**
   * The profiles of a branch by name.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<WorkProfile> profiles(String branch) {
    return hall.profiles(hall.branch(branch));
  }

  /**
   * A profile.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public WorkProfile get(long id) {
    return Optional.ofNullable(entities.find(WorkProfile.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.profile.gone"));
  }

  /**
   * Adds a profile.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public WorkProfile add(String code, ProfileFields fields) {
    Branch branch = hall.branch(code);
    WorkProfile profile =
        new WorkProfile(branch, name(fields, hall.profiles(branch)), queues(branch, fields));
    entities.persist(profile);
    changed(profile, "profile-added");
    return profile;
  }

  /**
   * Writes a profile anew; desks that work by it follow at once.
   *
   * @param version the profile as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(long id, int version, ProfileFields fields) {
    WorkProfile profile = get(id);
    if (profile.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.profile.changed");
    }
    List<WorkProfile> others =
        hall.profiles(profile.getBranch()).stream().filter(one -> !one.equals(profile)).toList();
    profile.rename(name(fields, others), queues(profile.getBranch(), fields));
    entities.lock(profile, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    changed(profile, "profile-changed");
  }

  /**
   * Takes a profile away.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT while a desk works by it
   */
  public void remove(long id) {
    WorkProfile profile = get(id);
    String desks = desks(profile);
    if (!desks.isEmpty()) {
      throw Refusal.conflict("frontoffice.refusal.profile.used", desks);
    }
    entities.remove(profile);
    changed(profile, "profile-removed");
  }

  private String desks(WorkProfile profile) {
    return entities
        .createQuery(
            "SELECT p FROM ServicePoint p WHERE p.profile = :profile ORDER BY p.name",
            ServicePoint.class)
        .setParameter("profile", profile)
        .getResultStream()
        .map(ServicePoint::getName)
        .collect(Collectors.joining(", "));
  }

  private static String name(ProfileFields fields, List<WorkProfile> others) {
    String name = Typed.name("name", fields.name(), NAME_LENGTH);
    if (others.stream().anyMatch(one -> one.getName().equalsIgnoreCase(name))) {
      throw Refusal.invalidField("name", "frontoffice.refusal.profile.name", name);
    }
    return name;
  }

  private List<ServiceGroup> queues(Branch branch, ProfileFields fields) {
    List<ServiceGroup> chosen =
        hall.groups(branch).stream().filter(one -> fields.queues().contains(one.getId())).toList();
    if (chosen.isEmpty() || chosen.size() < fields.queues().size()) {
      throw Refusal.invalidField("queues", "frontoffice.refusal.profile.queues");
    }
    return chosen;
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(WorkProfile profile, String act) {
    entities.lock(profile.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record("frontoffice." + act, "frontoffice.profile:" + profile.getId(), profile.getName());
  }
}
