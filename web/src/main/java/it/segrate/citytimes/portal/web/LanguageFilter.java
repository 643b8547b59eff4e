package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.FeatureRegistry;
import it.segrate.citytimes.security.OwnAccountService;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes {@code ?lang=en} off any page's address, keeps the choice in a cookie for a year, and with
 * the account for its mails, and sends the browser to the same page without it: a copied address
 * carries nobody else's language. A page in a frame of another site keeps it in its address, since
 * no cookie comes with it.
 */
@WebFilter("*.xhtml")
public class LanguageFilter extends HttpFilter {

  static final String PARAMETER = "lang";

  private static final long serialVersionUID = 1L;
  private static final String COOKIE = "citytimes-language";
  private static final int A_YEAR = 365 * 24 * 60 * 60;

  /** In the session: the language that the account knows. */
  private static final String KEPT = LanguageFilter.class.getName();

  /** In the request: the language that the address of a framed page names. */
  private static final String ASKED = KEPT + ".asked";

  @EJB private transient OwnAccountService account;
  @Inject private transient FeatureRegistry registry;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String wanted = request.getParameter(PARAMETER);
    if (wanted == null || !"GET".equals(request.getMethod())) {
      keepAfterLogin(request);
      chain.doFilter(request, response);
      return;
    }
    Locale locale = LocaleView.supported(Locale.forLanguageTag(wanted));
    if (registry.isFramed(request.getServletPath())) {
      request.setAttribute(ASKED, locale);
      chain.doFilter(request, response);
      return;
    }
    if (locale != null) {
      response.addCookie(cookie(request, locale));
      keep(request, locale);
    }
    String query = withoutLanguage(request.getQueryString());
    response.sendRedirect(request.getRequestURI() + (query.isEmpty() ? "" : "?" + query));
  }

  /** What was chosen before the login, as on the login page, is kept at the first page after it. */
  private void keepAfterLogin(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Locale chosen = chosen(request);
    if (session != null && chosen != null && session.getAttribute(KEPT) == null) {
      keep(request, chosen);
    }
  }

  private void keep(HttpServletRequest request, Locale locale) {
    if (request.getUserPrincipal() != null) {
      account.speak(locale);
      request.getSession().setAttribute(KEPT, locale);
    }
  }

  /** The language asked for or kept in the cookie, or null where none was chosen. */
  static Locale chosen(HttpServletRequest request) {
    if (request.getAttribute(ASKED) instanceof Locale asked) {
      return asked;
    }
    if (request.getCookies() == null) {
      return null;
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(cookie -> LocaleView.supported(Locale.forLanguageTag(cookie.getValue())))
        .filter(locale -> locale != null)
        .findFirst()
        .orElse(null);
  }

  static String withoutLanguage(String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&"))
        .filter(pair -> !pair.startsWith(PARAMETER + "="))
        .collect(Collectors.joining("&"));
  }

  private static Cookie cookie(HttpServletRequest request, Locale locale) {
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge(A_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
