package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.DatabaseStartup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The pages one ends on when a page cannot be shown. They tell what to do, and nothing inside. */
enum ErrorPage {
  FORBIDDEN(403),
  NOT_FOUND(404),
  EXPIRED(410),
  FAULT(500),
  UNAVAILABLE(503);

  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

  private final int status;

  ErrorPage(int status) {
    this.status = status;
  }

  /** The page for what was thrown; the refusal is null where a service said nothing. */
  static ErrorPage of(Refusal refusal, Throwable thrown) {
    if (RefusalHandler.isForgotten(thrown)) {
      return EXPIRED;
    }
    if (refusal == null) {
      return databaseAnswers() ? FAULT : UNAVAILABLE;
    }
    return switch (refusal.reason()) {
      case FORBIDDEN -> FORBIDDEN;
      case NOT_FOUND, INVALID, CONFLICT -> NOT_FOUND;
      case UNAVAILABLE -> UNAVAILABLE;
    };
  }

  /** The page the script was on: forms are sent to its own address, with all that stands in it. */
  private static String asked(ExternalContext external) {
    String query = ((HttpServletRequest) external.getRequest()).getQueryString();
    return external.getRequestServletPath() + (query == null ? "" : "?" + query);
  }

  /** What nobody foresaw is no fault of the portal's while its database is away. */
  private static boolean databaseAnswers() {
    return CDI.current().select(DatabaseStartup.class).get().answers();
  }

  /**
   * Ends this request on the page.
   *
   * @return false where the answer has begun already and cannot be taken back
   */
  static boolean leaveFor(FacesContext faces, ErrorPage page, Throwable thrown) {
    if (page == FAULT) {
      LOG.log(Level.SEVERE, "event=page-failed", thrown);
    } else if (page == UNAVAILABLE) {
      LOG.log(Level.WARNING, "event=page-unavailable cause={0}", thrown.getMessage());
    }
    ExternalContext external = faces.getExternalContext();
    if (external.isResponseCommitted()) {
      return false;
    }
    try {
      external.responseReset();
      if (faces.getPartialViewContext().isAjaxRequest()) {
        external.redirect(
            external.getRequestContextPath()
                + "/pages/error.xhtml?status="
                + page.status
                + "&from="
                + URLEncoder.encode(asked(external), StandardCharsets.UTF_8));
      } else {
        external.responseSendError(page.status, null);
      }
      faces.responseComplete();
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "event=error-page-failed", e);
      return false;
    }
  }
}
