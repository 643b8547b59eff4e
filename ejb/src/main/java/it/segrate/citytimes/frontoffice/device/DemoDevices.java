package it.segrate.citytimes.frontoffice.device;

import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;

/**
 * Screens of the run profile whose codes everybody knows and that any number of browsers may be
 * paired with: each becomes a screen of its own.
 */
@Stateless
public class DemoDevices {

  private static final Map<DeviceKind, String> CODES =
      Map.of(
          DeviceKind.KIOSK, "KKKK3333",
          DeviceKind.BOARD, "TTTT4444",
          DeviceKind.TABLET, "VVVV6666");

  private static final Map<DeviceKind, String> NAMES =
      Map.of(
          DeviceKind.KIOSK, "Chiosco di prova",
          DeviceKind.BOARD, "Tabellone di prova",
          DeviceKind.TABLET, "Tablet di prova");

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public DemoDevices() {}

  /** For use without a container. */
  public DemoDevices(EntityManager entities) {
    this.entities = entities;
  }

  /** The code that stands for a kind of screen in the demonstration. */
  public static String code(DeviceKind kind) {
    return CODES.get(kind);
  }

  /** One more screen beside that of the demonstration, whose code stays. */
  static Device another(EntityManager entities, Device model) {
    long there =
        entities
            .createQuery(
                "SELECT COUNT(d) FROM Device d WHERE d.branch = :branch AND d.kind = :kind",
                Long.class)
            .setParameter("branch", model.getBranch())
            .setParameter("kind", model.getKind())
            .getSingleResult();
    Device device =
        new Device(model.getBranch(), model.getKind(), model.getName() + " " + (there + 1));
    entities.persist(device);
    return device;
  }

  /** Makes the screens of a branch that has none. */
  public void seed(Branch branch) {
    boolean none =
        entities
                .createQuery("SELECT COUNT(d) FROM Device d WHERE d.branch = :branch", Long.class)
                .setParameter("branch", branch)
                .getSingleResult()
            == 0;
    if (none) {
      for (DeviceKind kind : DeviceKind.values()) {
        Device device = new Device(branch, kind, NAMES.get(kind));
        device.expectAlways(new DeviceSecret(CODES.get(kind)));
        entities.persist(device);
      }
    }
  }
}
