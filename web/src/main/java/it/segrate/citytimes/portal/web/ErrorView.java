package it.segrate.citytimes.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** Which error page is shown. It asks no service: the database may be what is down. */
@Named
@RequestScoped
public class ErrorView {

  private static final Set<String> KNOWN = Set.of("401", "403", "404", "410", "413", "500", "503");

  /** Those after which the same page may be opened once more. */
  private static final Set<String> PASSING = Set.of("401", "410", "413", "503");

  private static final String ANY = "500";

  /** A page of ours; anything else that stands in an address is nobody's way back. */
  private static final Pattern PAGE = Pattern.compile("/[\\w/-]+\\.xhtml(\\?[^#]*)?");

  @Inject private HttpServletRequest request;

  /** The status, as the keys {@code portal.error.<status>.*} name it. */
  public String getStatus() {
    Object sent = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    String status = sent == null ? request.getParameter("status") : sent.toString();
    return status != null && KNOWN.contains(status) ? status : ANY;
  }

  /** Whether somebody without a login looked for what is not there: only public pages say so. */
  public boolean isStrayCitizen() {
    return getStatus().equals("404") && request.getUserPrincipal() == null;
  }

  /**
   * Where the person was, from the context path on, to go there again; null where that would not
   * help or is not known.
   */
  public String getRetry() {
    String page =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null ? said() : asked();
    boolean again = PASSING.contains(getStatus()) && page != null && PAGE.matcher(page).matches();
    return again ? page : null;
  }

  /** After a request by script, which brought the browser here itself. */
  private String said() {
    return request.getParameter("from");
  }

  /** The server leaves the query as it was when it shows the error page. */
  private String asked() {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String query = request.getQueryString();
    return uri == null
        ? null
        : uri.toString().substring(request.getContextPath().length())
            + (query == null ? "" : "?" + query);
  }
}
