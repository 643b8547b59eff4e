package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

/** Who is looking at the page: for the header, and for what a page leaves out. */
@Named("user")
@RequestScoped
public class UserView {

  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller caller;

  /** Whether somebody is logged in. */
  public boolean isKnown() {
    return caller.find().isPresent();
  }

  /** The name for the header; empty for the public. */
  public String getName() {
    return caller.find().map(Caller::displayName).orElse("");
  }

  /** Whether the person's roles allow it; the service checks again. */
  public boolean can(String permission) {
    return caller.find().filter(known -> known.can(permission)).isPresent();
  }

  /**
   * For pages that no guarded service stands behind.
   *
   * @throws Refusal FORBIDDEN if the person's roles do not allow it
   */
  public void require(String permission) {
    if (!caller.get().can(permission)) {
      throw Refusal.forbidden("security.refusal.forbidden");
    }
  }

  /**
   * Logs out and ends the session.
   *
   * @return the page that says so
   * @throws ServletException if the server cannot log out
   */
  public String logOut() throws ServletException {
    request.logout();
    if (request.getSession(false) != null) {
      request.getSession(false).invalidate();
    }
    caller.forget();
    return "/logged-out.xhtml?faces-redirect=true";
  }
}
