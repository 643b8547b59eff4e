package it.segrate.citytimes.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What was said about the whole page, in the form in which the shell shows it. */
@Named("pageMessages")
@RequestScoped
public class PageMessagesView {

  private static final Map<FacesMessage.Severity, String> KINDS =
      Map.of(
          FacesMessage.SEVERITY_INFO, "ok",
          FacesMessage.SEVERITY_WARN, "warn",
          FacesMessage.SEVERITY_ERROR, "bad",
          FacesMessage.SEVERITY_FATAL, "bad");

  private static final Map<String, String> ICONS =
      Map.of("ok", "check-circle", "warn", "warning-circle", "bad", "error");

  /** One message: how it looks, the sentence, and what follows. */
  public record Shown(String kind, String icon, String summary, String detail) {}

  /** Messages that belong to no field. */
  public List<Shown> getGlobal() {
    return FacesContext.getCurrentInstance().getMessageList(null).stream()
        .map(PageMessagesView::said)
        .toList();
  }

  private static Shown said(FacesMessage message) {
    String kind = KINDS.get(message.getSeverity());
    String detail = message.getDetail();
    boolean repeated = detail == null || detail.equals(message.getSummary());
    return new Shown(kind, ICONS.get(kind), message.getSummary(), repeated ? "" : detail);
  }
}
