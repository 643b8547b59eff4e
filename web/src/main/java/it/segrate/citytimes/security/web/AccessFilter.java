package it.segrate.citytimes.security.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.segrate.citytimes.audit.Origin;
import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.portal.FeatureRegistry;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.rest.Problem;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.MachineLogin;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Closes every address but those that are open to all, and asks at each request whether the account
 * still stands: who was disabled is out at the next click. It also notes where the request comes
 * from, for the audit trail.
 */
public class AccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Jsonb JSON = JsonbBuilder.create();

  private static final Logger LOG = Logger.getLogger(AccessFilter.class.getName());

  /** Files that are the same for all. */
  private static final List<String> STATIC =
      List.of("/jakarta.faces.resource/", "/resources/", "/webjars/", "/favicon.ico");

  /** Open to all, besides what features declare; a slash at the end opens the folder. */
  private static final List<String> OPEN = List.of("/login.xhtml", "/logged-out.xhtml", "/pages/");

  private static final String SESSION_OVER = "/pages/error.xhtml?status=401&amp;from=";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private enum Admission {
    ADMITTED,
    /** Nobody is logged in. */
    UNKNOWN,
    /** The account was disabled after the login. */
    DISABLED,
    /** The database does not answer. */
    UNDECIDED,
    /** The page's feature is switched off. */
    SWITCHED_OFF
  }

  @Inject private transient CurrentCaller current;
  @Inject private transient MachineLogin machines;
  @Inject private transient Texts texts;
  @Inject private transient Origin origin;
  @Inject private transient FeatureRegistry registry;
  @EJB private transient DatabaseStartup database;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    origin.comesFrom(request.getRemoteAddr());
    switch (admission(request)) {
      case ADMITTED -> chain.doFilter(request, response);
      case UNKNOWN -> askToLogIn(request, response);
      case DISABLED -> shutOut(request, response);
      case UNDECIDED -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      case SWITCHED_OFF -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Admission admission(HttpServletRequest request) {
    String path = request.getServletPath() + pathInfo(request);
    if (STATIC.stream().anyMatch(path::startsWith)) {
      return Admission.ADMITTED;
    }
    if (registry.isSwitchedOff(path)) {
      return Admission.SWITCHED_OFF;
    }
    try {
      if (!database.isReady()) {
        return Admission.UNDECIDED;
      }
      boolean known = request.getUserPrincipal() != null;
      if (known && current.find().isEmpty()) {
        return Admission.DISABLED;
      }
      return known || isOpen(path) || isMachine(request, path)
          ? Admission.ADMITTED
          : Admission.UNKNOWN;
    } catch (EJBException e) {
      LOG.log(Level.WARNING, "event=caller-unknown cause=database", e);
      return Admission.UNDECIDED;
    }
  }

  private boolean isMachine(HttpServletRequest request, String path) {
    return path.startsWith("/api/") && machines.enter(request.getHeader("Authorization"));
  }

  private boolean isOpen(String path) {
    return OPEN.stream().anyMatch(open -> covers(open, path))
        || registry.features().stream()
            .flatMap(feature -> feature.openPaths().stream())
            .anyMatch(open -> covers(open, path));
  }

  private static boolean covers(String open, String path) {
    return open.endsWith("/") ? path.startsWith(open) : path.equals(open);
  }

  private static String pathInfo(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  /**
   * A page is asked for again after the login. What was sent from one cannot be: the session it
   * belonged to is over, and a page says so.
   */
  private void askToLogIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (isScript(request)) {
      refuse(request, response);
    } else if (request.getHeader("Faces-Request") != null) {
      sendElsewhere(request, response, SESSION_OVER + URLEncoder.encode(page(request), UTF_8));
    } else if (READING.contains(request.getMethod())) {
      request.authenticate(response);
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  /** What a program can read. A browser is not asked for a password: its window would block it. */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getHeader("Sec-Fetch-Site") == null) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"citytimes\", charset=\"UTF-8\"");
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setContentType("application/json;charset=UTF-8");
    String key = "security.refusal.login";
    response
        .getWriter()
        .write(JSON.toJson(new Problem(HttpServletResponse.SC_UNAUTHORIZED, key, texts.get(key))));
  }

  private static boolean isScript(HttpServletRequest request) {
    return request.getServletPath().startsWith("/api");
  }

  private static String page(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getServletPath() + (query == null ? "" : "?" + query);
  }

  private static void shutOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    if (request.getHeader("Faces-Request") != null) {
      sendElsewhere(request, response, "/logged-out.xhtml");
    } else {
      response.sendRedirect(request.getContextPath() + "/logged-out.xhtml");
    }
  }

  /** What an Ajax request of Faces understands as a redirect. */
  private static void sendElsewhere(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + request.getContextPath()
                + path
                + "\"/></partial-response>");
  }
}
