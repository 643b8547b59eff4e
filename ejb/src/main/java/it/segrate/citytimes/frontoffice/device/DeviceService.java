package it.segrate.citytimes.frontoffice.device;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCardService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes the screens of a hall, gives them codes, and takes their tokens away. */
@Stateless
@RequiresPermission(DeviceService.PERMISSION)
public class DeviceService {

  /** Setting a hall up. */
  public static final String PERMISSION = ServiceCardService.PERMISSION;

  private static final int LONGEST_NAME = 60;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public DeviceService() {}

  /** For use without a container. */
  public DeviceService(
      EntityManager entities, HallDirectory hall, AuditService audit, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
    this.clock = clock;
  }

  static String subject(Device device) {
    return "frontoffice.device:" + device.getId();
  }

  /** The screens of a branch, by kind and name. */
  public List<Device> devices(Branch branch) {
    return entities
        .createQuery(
            "SELECT d FROM Device d JOIN FETCH d.branch WHERE d.branch = :branch"
                + " ORDER BY d.kind, d.name, d.id",
            Device.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /**
   * The branch of that code, or the first there is.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Branch branch(String code) {
    return code == null || code.isBlank()
        ? hall.firstBranch().orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"))
        : hall.branch(code);
  }

  /**
   * Makes a screen that awaits its code.
   *
   * @param name how people of the hall call it, 1 to 60 characters
   * @return the screen, whose code is still to be asked for
   * @throws Refusal INVALID for a bad name or no kind, NOT_FOUND if there is no such branch
   */
  public Device make(String branch, DeviceKind kind, String name) {
    String called = Optional.ofNullable(name).map(String::strip).orElse("");
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw Refusal.invalidField("name", "frontoffice.refusal.device.name", LONGEST_NAME);
    }
    if (kind == null) {
      throw Refusal.invalidField("kind", "frontoffice.refusal.device.kind");
    }
    Device device = new Device(branch(branch), kind, called);
    entities.persist(device);
    entities.flush();
    audit.record("frontoffice.device-made", subject(device), kind + " " + called);
    return device;
  }

  /**
   * Gives a screen a code to be paired with; one before is void, a token stays until then.
   *
   * @return the code, which is nowhere to be read again
   * @throws Refusal NOT_FOUND if there is no such screen
   */
  public String newCode(long id) {
    Device device = get(id);
    DeviceSecret code = DeviceSecret.newCode();
    device.expect(code, clock.instant());
    audit.record("frontoffice.device-code", subject(device), device.getName());
    return code.text();
  }

  /**
   * Pairs the caller's own browser.
   *
   * @return its token, which is nowhere to be read again
   * @throws Refusal NOT_FOUND if there is no such screen
   */
  public PairingService.Paired useHere(long id) {
    Device model = get(id);
    Device device = model.isCodeStands() ? DemoDevices.another(entities, model) : model;
    DeviceSecret token = DeviceSecret.newToken();
    device.pair(token, clock.instant());
    entities.flush();
    audit.record("frontoffice.device-paired", subject(device), device.getName());
    return new PairingService.Paired(device.getKind(), token.text());
  }

  /**
   * Takes code and token away: the screen is shut out with its next request.
   *
   * @throws Refusal NOT_FOUND if there is no such screen
   */
  public void revoke(long id) {
    Device device = get(id);
    device.revoke(clock.instant());
    audit.record("frontoffice.device-revoked", subject(device), device.getName());
  }

  /**
   * A screen.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Device get(long id) {
    return Optional.ofNullable(entities.find(Device.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.device.unknown"));
  }

  /** The code everybody knows, of a screen of the demonstration whose code stands. */
  public String exampleCode(Device device) {
    return DemoDevices.code(device.getKind());
  }
}
