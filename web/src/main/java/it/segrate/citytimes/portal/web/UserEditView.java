package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One account: who it is, what it may do, whether it is open, its password. */
@Named
@ViewScoped
public class UserEditView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AccountService accounts;
  @Inject private CurrentCaller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private Long id;
  private int version;
  private boolean enabled = true;
  private Instant lockedUntil;
  private String username;
  private String displayName;
  private String email;
  private Set<Role> roles = new TreeSet<>(Set.of(Role.EMPLOYEE));
  private String password;

  @PostConstruct
  void read() {
    if (request.getServletPath().endsWith("/user.xhtml")) {
      id = Ids.of(request.getParameter("id"), "security.refusal.account.unknown");
      Account account = accounts.get(id);
      version = account.getVersion();
      enabled = account.isEnabled();
      lockedUntil = account.isLocked(clock.instant()) ? account.getLockedUntil() : null;
      username = account.getUsername();
      displayName = account.getDisplayName();
      email = account.getEmail();
      roles = new TreeSet<>(account.getRoles());
    }
  }

  /** Opens a new account and shows it. */
  public String open() {
    Account opened = accounts.open(username, displayName, email, roles, password);
    Said.done(
        texts.of("portal.users.opened", opened.getDisplayName()),
        texts.get(opened.hasPassword() ? "portal.users.opened.next" : "portal.users.opened.mute"));
    return here(opened.getId());
  }

  /** Saves name, address and roles; who gives up administering goes on to the home page. */
  public String save() {
    accounts.change(id, version, displayName, email, roles);
    Said.done(texts.of("portal.users.saved", displayName), texts.get("portal.users.saved.next"));
    boolean stays = id != caller.get().accountId() || roles.contains(Role.ADMIN);
    return stays ? here(id) : "/home.xhtml?faces-redirect=true";
  }

  /** Shuts the account out. */
  public String disable() {
    accounts.disable(id);
    Said.done(
        texts.of("portal.users.disabled", displayName), texts.get("portal.users.disabled.next"));
    return here(id);
  }

  /** Lets the account in again. */
  public String enable() {
    accounts.enable(id);
    Said.done(texts.of("portal.users.enabled", displayName), null);
    return here(id);
  }

  /** Lets somebody try again who mistyped too often. */
  public String unlock() {
    accounts.unlock(id);
    Said.done(texts.of("portal.users.unlocked", displayName), null);
    return here(id);
  }

  /** Sets a new password. */
  public String resetPassword() {
    accounts.resetPassword(id, password);
    Said.done(
        texts.of("portal.users.password.done", displayName),
        texts.get("portal.users.password.next"));
    return here(id);
  }

  /** Every role with its words, to choose from. */
  public List<Choice> getAllRoles() {
    return Arrays.stream(Role.values())
        .map(role -> new Choice(role, texts.named("security.role", role)))
        .toList();
  }

  private static String here(long account) {
    return "/portal/user.xhtml?faces-redirect=true&id=" + account;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Until when failed logins have locked it, or null. */
  public Instant getLockedUntil() {
    return lockedUntil;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Set<Role> getRoles() {
    return roles;
  }

  public void setRoles(Set<Role> roles) {
    this.roles = roles;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
