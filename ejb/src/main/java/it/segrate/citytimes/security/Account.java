package it.segrate.citytimes.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How somebody enters the portal. An account is opened by the administrator, may be locked for a
 * while by failed logins, is disabled when its owner leaves, and is never deleted: the audit trail
 * names it.
 */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, unique = true, updatable = false)
  private String username;

  @Column(name = "display_name", nullable = false)
  private String displayName;

  @Column private String email;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "person_id")
  private Long personId;

  @Column(nullable = false)
  private String locale = Locale.ITALIAN.getLanguage();

  @Column(nullable = false)
  private boolean enabled = true;

  @Column(name = "failed_logins", nullable = false)
  private int failedLogins;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role", nullable = false)
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  @Version private int version;

  /** For JPA. */
  protected Account() {}

  /**
   * @param username 2 to 60 characters, kept in lower case
   */
  public Account(String username, String displayName, String email, Collection<Role> roles) {
    this.username = username.toLowerCase(Locale.ROOT);
    this.displayName = displayName;
    this.email = email;
    this.roles.addAll(roles);
  }

  /** Notes a failed login and locks the account for a while, longer each time. */
  void loginFailed(Instant at) {
    failedLogins++;
    Duration lock = Lockout.after(failedLogins);
    if (lock.isPositive()) {
      lockedUntil = at.plus(lock);
    }
  }

  /** Notes a login with the right password. */
  void loginSucceeded() {
    failedLogins = 0;
    lockedUntil = null;
  }

  public boolean isLocked(Instant at) {
    return lockedUntil != null && at.isBefore(lockedUntil);
  }

  /** Sets a new password, already hashed, and lifts a lock. */
  void changePassword(String hash) {
    passwordHash = hash;
    loginSucceeded();
  }

  /** Lets its owner try again, as somebody vouches for. */
  void unlock() {
    loginSucceeded();
  }

  void disable() {
    enabled = false;
  }

  void enable() {
    enabled = true;
  }

  void grant(Collection<Role> newRoles) {
    roles.clear();
    roles.addAll(newRoles);
  }

  void describe(String newDisplayName, String newEmail) {
    displayName = newDisplayName;
    email = newEmail;
  }

  void speak(Locale language) {
    locale = language.getLanguage();
  }

  /** Ties the account to a person of the staff registry. */
  void belongTo(long person) {
    personId = person;
  }

  public Long getId() {
    return id;
  }

  public String getUsername() {
    return username;
  }

  public String getDisplayName() {
    return displayName;
  }

  /** May be null: then the account gets no mail. */
  public String getEmail() {
    return email;
  }

  String getPasswordHash() {
    return passwordHash;
  }

  /** Whether somebody has set a password; without one nobody can log in. */
  public boolean hasPassword() {
    return passwordHash != null;
  }

  /** The person in the staff registry, or null. */
  public Long getPersonId() {
    return personId;
  }

  public Locale getLocale() {
    return Locale.of(locale);
  }

  /** Whether its owner can log in as an administrator. */
  boolean canAdminister() {
    return enabled && hasPassword() && roles.contains(Role.ADMIN);
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** When the lock ends, or null when there is none. */
  public Instant getLockedUntil() {
    return lockedUntil;
  }

  public Set<Role> getRoles() {
    return Set.copyOf(roles);
  }

  public int getVersion() {
    return version;
  }
}
