package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.timeband.evidence.EvidenceContent;
import it.segrate.citytimes.timeband.evidence.EvidenceService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * A file that proves a reason, to whoever may open it. It is always saved and never shown: what
 * somebody uploaded does not run in a page of ours.
 */
@WebServlet({"/timeband/my-evidence", "/timeband/evidence"})
public class EvidenceFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient EvidenceService evidence;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      long id = Ids.of(request.getParameter("id"), "timeband.refusal.unknown");
      boolean mine = request.getServletPath().endsWith("my-evidence");
      write(mine ? evidence.openMine(id) : evidence.openForCheck(id), response);
    } catch (Refusal refusal) {
      response.sendError(
          switch (refusal.reason()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            default -> HttpServletResponse.SC_NOT_FOUND;
          });
    }
  }

  private static void write(EvidenceContent content, HttpServletResponse response)
      throws IOException {
    String ending = content.file().kind().name().toLowerCase(Locale.ROOT);
    response.setContentType(content.file().kind().mediaType());
    response.setContentLength(content.bytes().length);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + content.file().id() + "." + ending + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(content.bytes());
  }
}
