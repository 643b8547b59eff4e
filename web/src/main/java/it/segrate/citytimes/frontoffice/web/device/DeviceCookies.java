package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.device.PairingService.Paired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The token of a screen, as its browser keeps it: one cookie for each kind, so that one browser can
 * be a kiosk and a board. No script reads it, and no other site sends it.
 */
@RequestScoped
public class DeviceCookies {

  /** As long as browsers keep a cookie at most. */
  private static final Duration KEPT = Duration.ofDays(400);

  @Inject private HttpServletRequest request;

  /** The token this browser has for a kind of screen, or null. */
  public String token(DeviceKind kind) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(name(kind)))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Has the browser keep the token. */
  public void keep(Paired paired, HttpServletResponse response) {
    Cookie cookie = new Cookie(name(paired.kind()), paired.token());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge((int) KEPT.toSeconds());
    response.addCookie(cookie);
  }

  private static String name(DeviceKind kind) {
    return "citytimes-" + kind.name().toLowerCase(Locale.ROOT);
  }
}
