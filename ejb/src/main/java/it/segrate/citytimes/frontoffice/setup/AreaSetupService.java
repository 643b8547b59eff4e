package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The areas of a branch, under which people look for a service at the kiosk. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class AreaSetupService {

  /** Longest name of an area, in characters. */
  public static final int NAME_LENGTH = 80;

  /** Longest hint of an area, in characters. */
  public static final int HINT_LENGTH = 120;

  /** The line drawings that an area may have. */
  public static final List<String> ICONS =
      List.of(
          "id", "rings", "chat", "euro", "school", "house", "car", "leaf", "guest", "people",
          "desk", "mail", "cal", "photo", "card", "bell", "info", "hand");

  private static final int NOWHERE = 0;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;

  /** For the container. */
  public AreaSetupService() {}

  /** For use without a container. */
  public AreaSetupService(EntityManager entities, HallDirectory hall, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
  }

  /**
   * The areas of a branch in the order of the kiosk.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServiceArea> areas(String branch) {
    return hall.areas(hall.branch(branch));
  }

  /**
   * How many services stand in each area of a branch, those too that are not offered, by identifier
   * of the area; an area without any is missing.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public Map<Long, Long> services(String branch) {
    return hall.services(hall.branch(branch)).stream()
        .collect(Collectors.groupingBy(one -> one.getArea().getId(), Collectors.counting()));
  }

  /**
   * An area.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServiceArea get(long id) {
    return Optional.ofNullable(entities.find(ServiceArea.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.area"));
  }

  /**
   * Adds an area behind the others; kiosks show it once it has a service.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public ServiceArea add(String code, AreaFields fields) {
    Branch branch = hall.branch(code);
    List<ServiceArea> others = hall.areas(branch);
    int last = others.isEmpty() ? 0 : others.getLast().getSortOrder();
    ServiceArea area =
        new ServiceArea(branch, name(fields, others), hint(fields), icon(fields), last + 1);
    entities.persist(area);
    changed(area, "area-added");
    return area;
  }

  /**
   * Writes an area anew.
   *
   * @param version the area as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(long id, int version, AreaFields fields) {
    ServiceArea area = get(id);
    if (area.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.area.changed");
    }
    List<ServiceArea> others =
        hall.areas(area.getBranch()).stream().filter(one -> !one.equals(area)).toList();
    area.describe(name(fields, others), hint(fields), icon(fields));
    changed(area, "area-changed");
  }

  /**
   * Moves an area one place on; the first stays first, the last stays last.
   *
   * @param back towards the first
   * @throws Refusal NOT_FOUND if there is none
   */
  public void move(long id, boolean back) {
    ServiceArea area = get(id);
    List<ServiceArea> order = hall.areas(area.getBranch());
    int to = order.indexOf(area) + (back ? -1 : 1);
    if (to < 0 || to == order.size()) {
      return;
    }
    ServiceArea other = order.get(to);
    int place = area.getSortOrder();
    int next = other.getSortOrder();
    // No two areas may have one place, not even between two statements.
    area.place(NOWHERE);
    entities.flush();
    other.place(place);
    entities.flush();
    area.place(next);
    changed(area, "area-moved");
  }

  /**
   * Takes an area away.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT while a service stands in it
   */
  public void remove(long id) {
    ServiceArea area = get(id);
    long services = services(area.getBranch().getCode()).getOrDefault(id, 0L);
    if (services > 0) {
      throw Refusal.conflict("frontoffice.refusal.area.used", services);
    }
    entities.remove(area);
    changed(area, "area-removed");
  }

  private static LocalText name(AreaFields fields, List<ServiceArea> others) {
    LocalText name = Typed.names(fields.it(), fields.en(), NAME_LENGTH);
    for (ServiceArea one : others) {
      if (one.getName().it().equalsIgnoreCase(name.it())) {
        throw Refusal.invalidField("nameIt", "frontoffice.refusal.area.name", name.it());
      }
      if (one.getName().en().equalsIgnoreCase(name.en())) {
        throw Refusal.invalidField("nameEn", "frontoffice.refusal.area.name", name.en());
      }
    }
    return name;
  }

  private static LocalText hint(AreaFields fields) {
    return new LocalText(hint("hintIt", fields.hintIt()), hint("hintEn", fields.hintEn()));
  }

  private static String hint(String field, String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty() || words.length() > HINT_LENGTH) {
      throw Refusal.invalidField(field, "frontoffice.refusal.area.hint", HINT_LENGTH);
    }
    return words;
  }

  private static String icon(AreaFields fields) {
    if (fields.icon() == null || !ICONS.contains(fields.icon())) {
      throw Refusal.invalidField("icon", "frontoffice.refusal.area.icon");
    }
    return fields.icon();
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServiceArea area, String act) {
    entities.lock(area.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record("frontoffice." + act, "frontoffice.area:" + area.getId(), area.getName().it());
  }
}
