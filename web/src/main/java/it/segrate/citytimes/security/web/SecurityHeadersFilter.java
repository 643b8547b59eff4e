package it.segrate.citytimes.security.web;

import it.segrate.citytimes.portal.FeatureRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the security headers on every response. The rule for scripts of a Faces page, with its
 * nonce, is added by PrimeFaces; where there is no Faces page, no inline script is let run at all.
 * No page is shown in a frame, but those that a feature names, by sites that are configured.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors %s;"
          + " img-src 'self' data:; style-src 'self'; font-src 'self' data:; connect-src 'self';"
          + " frame-src 'self'; media-src 'self'; worker-src 'self'; manifest-src 'self'";

  @Inject private transient FeatureRegistry registry;
  @Inject private transient FrameSites frames;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean framed = registry.isFramed(request.getServletPath());
    String policy = POLICY.formatted(framed ? frames.sources() : "'none'");
    boolean page =
        request.getDispatcherType() == DispatcherType.ERROR
            || request.getServletPath().endsWith(".xhtml")
            || request.getServletPath().equals("/");
    response.setHeader("Content-Security-Policy", page ? policy : policy + "; script-src 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    // Browsers that know frame-ancestors do not look at this one (CSP 2, 7.7.3).
    response.setHeader("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (page) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
