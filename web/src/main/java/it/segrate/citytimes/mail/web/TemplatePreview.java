package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.TemplateDesk;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.Templates;
import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The HTML of a mail, made of a sample, for the frame of the page that shows it. Mails carry their
 * styles in their elements, which the portal's own rules forbid: this answer has rules of its own,
 * by which it can show itself and do nothing else, in a frame of the portal alone.
 */
@WebServlet(TemplatePreview.PATH)
public class TemplatePreview extends HttpServlet {

  static final String PATH = "/mail/template.html";

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'";

  @EJB private transient TemplateDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      RenderedMail mail =
          desk.preview(
              request.getParameter("name"),
              Templates.language(Locale.forLanguageTag(said(request, "language"))),
              said(request, "sample"),
              "true".equals(request.getParameter("own")));
      response.setContentType("text/html;charset=UTF-8");
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("X-Frame-Options", "SAMEORIGIN");
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().write(mail.html().getBytes(StandardCharsets.UTF_8));
    } catch (Refusal refusal) {
      response.sendError(
          switch (refusal.reason()) {
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            default -> HttpServletResponse.SC_NOT_FOUND;
          });
    }
  }

  private static String said(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
