package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.audit.AuditEntry;
import it.segrate.citytimes.audit.AuditVerdict;
import it.segrate.citytimes.portal.AuditDeskService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The audit trail, newest first; filters and place stand in the address. */
@Named
@RequestScoped
public class AuditView {

  private static final int SIZE = 50;

  @Inject private AuditDeskService desk;
  @Inject private HttpServletRequest request;

  private List<AuditEntry> rows;
  private AuditVerdict verdict;
  private String anchor;

  /** One page of lines. */
  public List<AuditEntry> getRows() {
    if (rows == null) {
      rows = desk.read(getActor(), getSubject(), before(), SIZE);
    }
    return rows;
  }

  /** Walks the whole trail and keeps what was found for the page. */
  public void verify() {
    verdict = desk.verify(anchor == null || anchor.isBlank() ? null : anchor.strip());
  }

  /** What the walk found; null before one. */
  public AuditVerdict getVerdict() {
    return verdict;
  }

  public String getActor() {
    return request.getParameter("actor");
  }

  public String getSubject() {
    return request.getParameter("subject");
  }

  public boolean isFiltered() {
    return !blank(getActor()) || !blank(getSubject()) || before() != Long.MAX_VALUE;
  }

  /** Address of the older lines; null where there are none. */
  public String getOlder() {
    if (getRows().size() < SIZE) {
      return null;
    }
    return "/portal/audit.xhtml?actor="
        + encoded(getActor())
        + "&subject="
        + encoded(getSubject())
        + "&before="
        + getRows().getLast().sequence();
  }

  private long before() {
    String written = request.getParameter("before");
    return written != null && written.matches("\\d{1,18}")
        ? Long.parseLong(written)
        : Long.MAX_VALUE;
  }

  private static String encoded(String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  public String getAnchor() {
    return anchor;
  }

  public void setAnchor(String anchor) {
    this.anchor = anchor;
  }
}
