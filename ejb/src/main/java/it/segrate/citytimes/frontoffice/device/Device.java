package it.segrate.citytimes.frontoffice.device;

import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A screen of a hall. It is made by whoever sets the hall up, gets a code, and is paired when
 * somebody types the code on it: the code is spent, and the screen has a token from then on, until
 * it is revoked or paired anew.
 */
@Entity
@Table(name = "frontoffice_device")
public class Device {

  /** How long a code can be typed. */
  public static final Duration CODE_LASTS = Duration.ofMinutes(15);

  /** After this long without a sign a screen counts as gone. */
  public static final Duration PRESENCE = Duration.ofSeconds(90);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private DeviceKind kind;

  @Column(nullable = false)
  private String name;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_until")
  private Instant codeUntil;

  @Column(name = "code_stands", nullable = false)
  private boolean codeStands;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "paired_at")
  private Instant pairedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "voice_failed_at")
  private Instant voiceFailedAt;

  @Version private int version;

  /** For JPA. */
  protected Device() {}

  /**
   * @param name how people of the hall call it, at most 60 characters
   */
  public Device(Branch branch, DeviceKind kind, String name) {
    this.branch = branch;
    this.kind = kind;
    this.name = name;
  }

  /** May be paired with this code from now on, once and not for long; one before is void. */
  void expect(DeviceSecret code, Instant at) {
    codeHash = code.hash();
    codeUntil = at.plus(CODE_LASTS);
    codeStands = false;
  }

  /** May be paired with this code again and again: for demonstrations alone. */
  void expectAlways(DeviceSecret code) {
    codeHash = code.hash();
    codeUntil = null;
    codeStands = true;
  }

  /** Whether the code it was given can still be typed. */
  boolean awaits(Instant now) {
    return codeHash != null && (codeStands || codeUntil.isAfter(now));
  }

  /** Comes with this token from now on; code and token before are void. */
  void pair(DeviceSecret token, Instant at) {
    if (!codeStands) {
      codeHash = null;
      codeUntil = null;
    }
    tokenHash = token.hash();
    pairedAt = at;
    seenAt = at;
    revokedAt = null;
    voiceFailedAt = null;
  }

  /** Neither its token nor its code opens anything any more. */
  void revoke(Instant at) {
    codeHash = null;
    codeUntil = null;
    codeStands = false;
    tokenHash = null;
    revokedAt = at;
  }

  /** Its voice failed, or works again. */
  void voice(boolean works, Instant at) {
    voiceFailedAt = works ? null : at;
  }

  /** Whether it is paired. */
  public boolean isPaired() {
    return tokenHash != null;
  }

  /** Whether its code can be used by any number of screens, as in the demonstration. */
  public boolean isCodeStands() {
    return codeStands;
  }

  /** Whether it is paired and has given a sign lately. */
  public boolean isOnline(Instant now) {
    return isPaired() && seenAt != null && seenAt.plus(PRESENCE).isAfter(now);
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public DeviceKind getKind() {
    return kind;
  }

  public String getName() {
    return name;
  }

  /** Until when its code can be typed; empty without one, and for one that stands. */
  public Optional<Instant> getCodeUntil() {
    return Optional.ofNullable(codeUntil);
  }

  public Optional<Instant> getPairedAt() {
    return Optional.ofNullable(pairedAt);
  }

  /** When it was heard of last, to half a minute. */
  public Optional<Instant> getSeenAt() {
    return Optional.ofNullable(seenAt);
  }

  public Optional<Instant> getRevokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** Since when it cannot speak; empty while it can. */
  public Optional<Instant> getVoiceFailedAt() {
    return Optional.ofNullable(voiceFailedAt);
  }
}
