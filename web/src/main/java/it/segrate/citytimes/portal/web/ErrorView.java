package it.segrate.citytimes.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Which error page is shown. It asks no service: the database may be what is down. */
@Named
@RequestScoped
public class ErrorView {

  private static final Set<String> KNOWN = Set.of("403", "404", "410", "500", "503");
  private static final String ANY = "500";

  @Inject private HttpServletRequest request;

  /** The status, as the keys {@code portal.error.<status>.*} name it. */
  public String getStatus() {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String status = sent == null ? request.getParameter("status") : sent.toString();
    return status != null && KNOWN.contains(status) ? status : ANY;
  }

  /** Where the person was, to try again; null where that would not help. */
  public String getRetry() {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    boolean again = Set.of("410", "503").contains(getStatus());
    return again && uri != null ? uri.toString() : null;
  }
}
