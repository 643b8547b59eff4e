package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * Writes to whom a move of a change concerns, in the move's transaction. The links lead to pages,
 * which change nothing by being opened.
 */
@Dependent
public class BandChangeMails {

  public static final String TO_DECIDE = "timeband/change-submitted-to-approver";
  public static final String DECIDED = "timeband/change-decided-to-employee";
  public static final String WITHDRAWN = "timeband/change-withdrawn-to-approver";

  @Inject MailService mails;
  @Inject Addressees addressees;

  /** Sends what a move asks for. */
  void send(CaseMove move, BandChange change) {
    switch (move.what()) {
      case OPENED, REROUTED, STEP_APPROVED -> askToDecide(move, change);
      case APPROVED, REJECTED -> tellRequester(move, change);
      case EXPIRED -> {
        tellRequester(move, change);
        tellWhoHadIt(move, change);
      }
      case WITHDRAWN -> tellWhoHadIt(move, change);
    }
  }

  private void askToDecide(CaseMove move, BandChange change) {
    for (Addressee approver : move.concerned()) {
      mails.send(
          order(move, change, approver, TO_DECIDE)
              .with("person", requester(move).name())
              .with(
                  "decideBy", move.approvalCase().pendingStep().orElseThrow().dueOn().orElseThrow())
              .with("link", "/approval/decision.xhtml?id=" + move.approvalCase().getId())
              .notAfter(TimeBandMails.endOfLastDay(move)));
    }
  }

  private void tellRequester(CaseMove move, BandChange change) {
    Addressee requester = requester(move);
    mails.send(
        order(move, change, requester, DECIDED)
            .with("outcome", change.getState().name())
            .with("decidedBy", move.actor() == null ? null : TimeBandMails.decider(move, requester))
            .with("reason", move.note())
            .with("link", "/timeband/requests.xhtml?id=" + change.getRequest().getId()));
  }

  private void tellWhoHadIt(CaseMove move, BandChange change) {
    for (Addressee approver : move.concerned()) {
      mails.send(
          order(move, change, approver, WITHDRAWN)
              .with("person", requester(move).name())
              .with("expired", change.getState() == ChangeState.EXPIRED)
              .with("link", "/approval/decision.xhtml?id=" + move.approvalCase().getId()));
    }
  }

  private static MailOrder order(CaseMove move, BandChange change, Addressee to, String template) {
    TimeBandRequest request = change.getRequest();
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .with("band", request.getBand().name(to.locale()))
        .with("cancel", change.getKind() == ChangeKind.CANCEL)
        .with("from", change.from().orElse(request.getFrom()))
        .with("until", change.until().orElse(null))
        .idempotencyKey(
            template
                + ":"
                + move.approvalCase().getId()
                + ":"
                + move.approvalCase().getVersion()
                + ":"
                + to.personId());
  }

  private Addressee requester(CaseMove move) {
    return addressees.person(move.approvalCase().getRequesterId()).orElseThrow();
  }
}
