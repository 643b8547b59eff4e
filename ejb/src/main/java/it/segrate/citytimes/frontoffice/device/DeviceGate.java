package it.segrate.citytimes.frontoffice.device;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets screens in by their token. Services that serve a screen ask it first; pages never do. It
 * looks into the database each time, so that a token is void the moment it is revoked.
 */
@Stateless
public class DeviceGate {

  /** Signs are written down this often at most: a kiosk asks for something every few seconds. */
  private static final Duration SIGN_EVERY = Duration.ofSeconds(30);

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /** For the container. */
  public DeviceGate() {}

  /** For use without a container. */
  public DeviceGate(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * The screen that has this token, which is heard of by asking.
   *
   * @param token what the screen brings; null if it brings none
   * @throws Refusal FORBIDDEN if there is none, it was revoked, or it is of another kind
   */
  public Device require(String token, DeviceKind kind) {
    Device device = find(token, kind).orElseThrow(DeviceGate::refused);
    Instant now = clock.instant();
    if (device.getSeenAt().filter(seen -> seen.plus(SIGN_EVERY).isAfter(now)).isEmpty()) {
      sign(device, now);
    }
    return device;
  }

  /**
   * As {@link #require(String, DeviceKind)}, in the branch of the screen alone.
   *
   * @throws Refusal FORBIDDEN also if the screen hangs in another branch
   */
  public Branch require(String token, DeviceKind kind, String branch) {
    Branch own = require(token, kind).getBranch();
    if (!own.getCode().equals(branch)) {
      throw refused();
    }
    return own;
  }

  /** The screen of that kind that has this token; empty if there is none. */
  public Optional<Device> find(String token, DeviceKind kind) {
    return entities
        .createQuery(
            "SELECT d FROM Device d JOIN FETCH d.branch b LEFT JOIN FETCH b.hours"
                + " WHERE d.tokenHash = :hash",
            Device.class)
        .setParameter("hash", new DeviceSecret(token == null ? "" : token).hash())
        .getResultStream()
        .findFirst()
        .filter(found -> found.getKind() == kind);
  }

  /** Those of many tokens that no screen of that kind in the branch has. */
  public Set<String> refused(Collection<String> tokens, DeviceKind kind, Branch branch) {
    Set<String> hashes =
        entities
            .createQuery(
                "SELECT d.tokenHash FROM Device d WHERE d.branch = :branch AND d.kind = :kind"
                    + " AND d.tokenHash IS NOT NULL",
                String.class)
            .setParameter("branch", branch)
            .setParameter("kind", kind)
            .getResultStream()
            .collect(Collectors.toSet());
    return tokens.stream()
        .filter(token -> !hashes.contains(new DeviceSecret(token).hash()))
        .collect(Collectors.toSet());
  }

  /** Not through the entity: a sign is no change that somebody who edits it must be told of. */
  private void sign(Device device, Instant now) {
    entities
        .createNativeQuery("UPDATE frontoffice_device SET seen_at = ? WHERE id = ?")
        .setParameter(1, now.toEpochMilli())
        .setParameter(2, device.getId())
        .executeUpdate();
  }

  /** One sentence for all: who tries tokens learns nothing from it. */
  private static Refusal refused() {
    return Refusal.forbidden("frontoffice.refusal.device");
  }
}
