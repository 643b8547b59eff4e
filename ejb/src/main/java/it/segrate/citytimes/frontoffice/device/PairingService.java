package it.segrate.citytimes.frontoffice.device;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What a screen does for itself: it is paired with a code, and tells how it is. */
@Stateless
@OpenToAll("a screen has no login: its code, and later its token, stand for one")
public class PairingService {

  /** What codes are made of. */
  public static final String SIGNS = DeviceSecret.ALPHABET;

  @PersistenceContext private EntityManager entities;
  @Inject private DeviceGate gate;
  @Inject private PairingLimit limit;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public PairingService() {}

  /** For use without a container. */
  public PairingService(
      EntityManager entities,
      DeviceGate gate,
      PairingLimit limit,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.gate = gate;
    this.limit = limit;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A screen that is paired.
   *
   * @param token what it shows from now on; nowhere to be read again
   */
  public record Paired(DeviceKind kind, String token) {

    @Override
    public String toString() {
      return "Paired[" + kind + "]";
    }
  }

  /**
   * Pairs the screen on which the code was typed. The code is spent by it.
   *
   * @param typed the code, in capitals or not
   * @param address where it comes from, whose wrong codes are counted
   * @throws Refusal INVALID if no screen awaits it, CONFLICT after too many wrong codes
   */
  public Paired pair(String typed, String address) {
    if (!limit.allows(address)) {
      throw Refusal.conflict("frontoffice.refusal.pairing.too-many");
    }
    Instant now = clock.instant();
    Device device =
        byCode(DeviceSecret.typedCode(typed))
            .filter(found -> found.awaits(now))
            .orElseThrow(
                () -> {
                  limit.failed(address);
                  return unknown();
                });
    Device paired = device.isCodeStands() ? DemoDevices.another(entities, device) : device;
    DeviceSecret token = DeviceSecret.newToken();
    paired.pair(token, now);
    try {
      entities.flush();
    } catch (PersistenceException somebodyWasFaster) {
      throw unknown();
    }
    audit.record("frontoffice.device-paired", DeviceService.subject(paired), paired.getName());
    return new Paired(paired.getKind(), token.text());
  }

  /** Code of the branch that a screen belongs to; empty for a token that opens nothing. */
  public Optional<String> branchOf(String token, DeviceKind kind) {
    return gate.find(token, kind).map(device -> device.getBranch().getCode());
  }

  /**
   * The screen is there, and its voice works or does not.
   *
   * @throws Refusal FORBIDDEN if the token is none of that kind
   */
  public void report(String token, DeviceKind kind, boolean voiceWorks) {
    Device device = gate.require(token, kind);
    if (device.getVoiceFailedAt().isPresent() == voiceWorks) {
      entities.find(Device.class, device.getId()).voice(voiceWorks, clock.instant());
    }
  }

  private Optional<Device> byCode(DeviceSecret code) {
    return entities
        .createQuery("SELECT d FROM Device d WHERE d.codeHash = :hash", Device.class)
        .setParameter("hash", code.hash())
        .getResultStream()
        .findFirst();
  }

  private static Refusal unknown() {
    return Refusal.invalidField("code", "frontoffice.refusal.pairing.code");
  }
}
