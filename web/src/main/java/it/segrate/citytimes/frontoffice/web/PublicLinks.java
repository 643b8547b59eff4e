package it.segrate.citytimes.frontoffice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses that leave the portal on paper. They begin with {@code citytimes.url}, or, where that
 * is not set, with the address under which the kiosk itself reached the portal.
 */
@RequestScoped
public class PublicLinks {

  @Inject
  @ConfigProperty(name = "citytimes.url")
  private Optional<String> base;

  @Inject private HttpServletRequest request;

  /** Page of the ticket behind a secret. */
  public String ticketPage(String secret) {
    return portal() + "/frontoffice/ticket.xhtml?t=" + secret;
  }

  /** Page of the appointment behind a secret. */
  public String bookingPage(String secret) {
    return portal() + "/frontoffice/booking.xhtml?link=" + secret;
  }

  /**
   * Page on which a citizen books.
   *
   * @param service the one that is chosen already, or null
   */
  public String bookPage(String branch, Long service) {
    String page = portal() + "/frontoffice/book.xhtml?branch=" + branch;
    return service == null ? page : page + "&service=" + service;
  }

  /** A page of the portal, by its path below the context path. */
  public String page(String path) {
    return portal() + path;
  }

  private String portal() {
    return base.map(url -> url.replaceAll("/+$", "")).orElseGet(this::here);
  }

  private String here() {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length())
        + request.getContextPath();
  }
}
