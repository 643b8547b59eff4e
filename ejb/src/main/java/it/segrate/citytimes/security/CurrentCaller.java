package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;

/** Finds out, once a request, who is asking. */
@RequestScoped
public class CurrentCaller {

  @Inject private SecurityContext security;
  @Inject private AccountDirectory accounts;
  @Inject private PermissionPolicy policy;

  private Caller caller;

  /** The caller, or empty when nobody is logged in or the account was disabled meanwhile. */
  public Optional<Caller> find() {
    if (caller == null) {
      caller =
          Optional.ofNullable(security.getCallerPrincipal())
              .map(Principal::getName)
              .flatMap(accounts::findByUsername)
              .filter(Account::isEnabled)
              .map(account -> new Caller(account, policy))
              .orElse(null);
    }
    return Optional.ofNullable(caller);
  }

  /**
   * The caller.
   *
   * @throws Refusal FORBIDDEN if nobody is logged in
   */
  public Caller get() {
    return find().orElseThrow(() -> Refusal.forbidden("security.refusal.login"));
  }

  /** Makes an account the caller of this request, once its password was checked. */
  public void enter(Account account) {
    caller = new Caller(account, policy);
  }

  /** Forgets the caller, after a login or logout within the same request. */
  public void forget() {
    caller = null;
  }
}
