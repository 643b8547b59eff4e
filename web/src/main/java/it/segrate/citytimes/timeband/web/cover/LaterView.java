package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.web.DecisionView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.change.ConditionalApprovalService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** Who decides approves a request on the condition that the band begins later. */
@Named
@RequestScoped
public class LaterView {

  /** Faces names the form that was sent. */
  private static final String FORM = "later";

  @Inject private ConditionalApprovalService service;
  @Inject private DecisionView decision;
  @Inject private Texts texts;

  private LocalDate from;
  private String note;

  /**
   * Approves it, and goes on to the worklist.
   *
   * @throws Refusal what the service says; after a conflict the page shows the case anew
   */
  public String approve(long requestId) {
    String requester = decision.getShown().requester();
    try {
      service.approveFrom(requestId, decision.getVersion(), from, note);
      Said.done(texts.of("timeband.later.done", requester, from), null);
      return "/approval/worklist.xhtml?faces-redirect=true";
    } catch (Refusal refusal) {
      decision.showAnew(refusal);
      throw refusal;
    }
  }

  /** Whether this form, and no other of the page, was just sent: what is wrong with it is seen. */
  public boolean isOpen() {
    FacesContext faces = FacesContext.getCurrentInstance();
    return faces.isValidationFailed()
        && faces.getExternalContext().getRequestParameterMap().containsKey(FORM);
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
