package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.device.PairingLimit;
import it.segrate.citytimes.frontoffice.device.PairingService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** The screens of a test's hall: one of each kind is paired when it is first asked for. */
public final class TestScreens {

  /** Lines of the audit trail: action and details. */
  public final List<String> trail = new CopyOnWriteArrayList<>();

  private final TestHall hall;
  private final PairingLimit limit;
  private final Map<DeviceKind, String> tokens = new EnumMap<>(DeviceKind.class);
  private final AuditService audit =
      new AuditService() {
        @Override
        public void record(String action, String subject, String details) {
          trail.add(action + " " + details);
        }
      };

  TestScreens(TestHall hall) {
    this.hall = hall;
    this.limit = new PairingLimit(hall.clock);
  }

  public String kiosk() {
    return token(DeviceKind.KIOSK);
  }

  public String board() {
    return token(DeviceKind.BOARD);
  }

  private synchronized String token(DeviceKind kind) {
    return tokens.computeIfAbsent(kind, this::another);
  }

  /** Makes one more screen and pairs it; gives its token. */
  public String another(DeviceKind kind) {
    return paired(make(kind)).token();
  }

  public Device make(DeviceKind kind) {
    return call(devices -> devices.make(hall.branch.getCode(), kind, kind + " of the test"));
  }

  public PairingService.Paired paired(Device device) {
    return pair(call(devices -> devices.newCode(device.getId())), "192.0.2.1");
  }

  /** Types a code on a screen at that address. */
  public PairingService.Paired pair(String code, String address) {
    return hall.db.callInTransaction(em -> pairing(em).pair(code, address));
  }

  public PairingService pairing(EntityManager em) {
    return new PairingService(em, new DeviceGate(em, hall.clock), limit, audit, hall.clock);
  }

  public <T> T call(Function<DeviceService, T> work) {
    return hall.db.callInTransaction(em -> work.apply(devices(em)));
  }

  public void run(Consumer<DeviceService> work) {
    hall.db.inTransaction(em -> work.accept(devices(em)));
  }

  private DeviceService devices(EntityManager em) {
    return new DeviceService(em, hall.directory(em), audit, hall.clock);
  }

  /** The gate, each look in a transaction of its own or in that of the thread. */
  public DeviceGate gate() {
    return new DeviceGate() {
      @Override
      public Device require(String token, DeviceKind kind) {
        return hall.db.callInTransaction(em -> new DeviceGate(em, hall.clock).require(token, kind));
      }

      @Override
      public Set<String> refused(Collection<String> tokens, DeviceKind kind, Branch branch) {
        return hall.db.callInTransaction(
            em -> new DeviceGate(em, hall.clock).refused(tokens, kind, branch));
      }
    };
  }
}
