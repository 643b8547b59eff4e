package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The desks of a branch: their names and order, and what they serve. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class DeskSetupService {

  /** Longest name of a desk, in characters. */
  public static final int NAME_LENGTH = 10;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;

  /** For the container. */
  public DeskSetupService() {}

  /** For use without a container. */
  public DeskSetupService(EntityManager entities, HallDirectory hall, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
  }

  /**
   * All desks of a branch in their order, those out of use last.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServicePoint> desks(String branch) {
    return all(hall.branch(branch));
  }

  private List<ServicePoint> all(Branch branch) {
    return entities
        .createQuery(
            "SELECT DISTINCT p FROM ServicePoint p LEFT JOIN FETCH p.groups"
                + " WHERE p.branch = :branch ORDER BY p.retired, p.sortOrder, p.name",
            ServicePoint.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /**
   * A desk.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServicePoint get(long id) {
    return Optional.ofNullable(entities.find(ServicePoint.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.desk.gone"));
  }

  /**
   * The queues that desks of a body may serve, by letter.
   *
   * @param partner code of the guest, or null for the municipality
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServiceGroup> queues(String branch, String partner) {
    return queues(hall.branch(branch), partner);
  }

  private List<ServiceGroup> queues(Branch branch, String partner) {
    return hall.groups(branch).stream()
        .filter(group -> group.getPartner().equals(Optional.ofNullable(partner)))
        .toList();
  }

  /**
   * Puts a desk in, behind the others.
   *
   * @param partner code of the guest whose desk it is, or null for the municipality
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public ServicePoint add(String code, String partner, DeskFields fields) {
    Branch branch = hall.branch(code);
    List<ServicePoint> others = all(branch);
    ServicePoint desk =
        new ServicePoint(
            branch, name(fields, others), partner, chosen(branch, partner, fields.queues()));
    desk.place(others.stream().mapToInt(ServicePoint::getSortOrder).max().orElse(0) + 1);
    entities.persist(desk);
    entities.flush();
    changed(desk, "added");
    return desk;
  }

  /**
   * Writes a desk anew; a visit in course goes on to its end.
   *
   * @param seen the desk as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(long id, DeskFields seen, DeskFields fields) {
    ServicePoint desk = get(id);
    if (!DeskFields.of(desk).equals(seen)) {
      throw Refusal.conflict("frontoffice.refusal.desk.changed");
    }
    List<ServicePoint> others =
        all(desk.getBranch()).stream().filter(one -> !one.equals(desk)).toList();
    desk.furnish(
        name(fields, others),
        chosen(desk.getBranch(), desk.getPartner().orElse(null), fields.queues()));
    changed(desk, "changed");
  }

  /**
   * Moves a desk one place on; the first stays first, the last stays last.
   *
   * @param back towards the first
   * @throws Refusal NOT_FOUND if there is none
   */
  public void move(long id, boolean back) {
    ServicePoint desk = get(id);
    List<ServicePoint> order = new ArrayList<>(hall.desks(desk.getBranch()));
    int from = order.indexOf(desk);
    int to = from + (back ? -1 : 1);
    if (from < 0 || to < 0 || to == order.size()) {
      return;
    }
    order.add(to, order.remove(from));
    for (int place = 0; place < order.size(); place++) {
      order.get(place).place(place + 1);
    }
    changed(desk, "moved");
  }

  private static String name(DeskFields fields, Collection<ServicePoint> others) {
    String name = Typed.name("name", fields.name(), NAME_LENGTH);
    if (others.stream().anyMatch(one -> one.getName().equalsIgnoreCase(name))) {
      throw Refusal.invalidField("name", "frontoffice.refusal.desk.name.taken", name);
    }
    return name;
  }

  private List<ServiceGroup> chosen(Branch branch, String partner, Set<Long> queues) {
    List<ServiceGroup> chosen =
        queues(branch, partner).stream().filter(one -> queues.contains(one.getId())).toList();
    if (chosen.isEmpty() || chosen.size() < queues.size()) {
      throw Refusal.invalidField("queues", "frontoffice.refusal.desk.queues");
    }
    return chosen;
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServicePoint desk, String act) {
    entities.lock(desk.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record(
        "frontoffice.desk." + act,
        "frontoffice.desk:" + desk.getId(),
        desk.getName() + " " + desk.letters());
  }
}
