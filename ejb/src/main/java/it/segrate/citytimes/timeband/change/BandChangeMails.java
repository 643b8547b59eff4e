package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.personal.ReturningSchedules;
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
  @Inject ReturningSchedules returning;

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
          wanted(change, order(move, change, approver, TO_DECIDE))
              .with("person", requester(move).name())
              .with(
                  "decideBy", move.approvalCase().pendingStep().orElseThrow().dueOn().orElseThrow())
              .with("link", "/approval/decision.xhtml?id=" + move.approvalCase().getId())
              .notAfter(TimeBandMails.endOfLastDay(move)));
    }
  }

  private void tellRequester(CaseMove move, BandChange change) {
    Addressee requester = requester(move);
    MailOrder order =
        order(move, change, requester, DECIDED)
            .with("outcome", change.getState().name())
            .with("link", "/timeband/requests.xhtml?id=" + change.getRequest().getId());
    mails.send(
        switch (change.getState()) {
          case GRANTED ->
              afterwards(change, wanted(change, order))
                  .with("decidedBy", TimeBandMails.decider(move, requester));
          case REFUSED ->
              order
                  .with("decidedBy", TimeBandMails.decider(move, requester))
                  .with("reason", move.note());
          default -> order;
        });
  }

  private void tellWhoHadIt(CaseMove move, BandChange change) {
    for (Addressee approver : move.concerned()) {
      mails.send(
          order(move, change, approver, WITHDRAWN)
              .with("person", requester(move).name())
              .with("how", change.getState().name())
              .with("link", "/approval/decision.xhtml?id=" + move.approvalCase().getId()));
    }
  }

  /** Adds what is wanted, with no more days than it has. */
  private static MailOrder wanted(BandChange change, MailOrder order) {
    if (change.getKind() == ChangeKind.DATES) {
      return order
          .with("what", "DATES")
          .with("from", change.from().orElse(change.getRequest().getFrom()))
          .with("until", change.until().orElse(null));
    }
    return change
        .until()
        .map(last -> order.with("what", "CANCEL").with("until", last))
        .orElseGet(() -> order.with("what", "NEVER"));
  }

  /** Adds what is worked once the band is over, where it ends sooner. */
  private MailOrder afterwards(BandChange change, MailOrder order) {
    TimeBandRequest request = change.getRequest();
    return change
        .until()
        .filter(last -> change.getKind() == ChangeKind.CANCEL)
        .map(
            last ->
                order.with(
                    "personalised",
                    returning.isThere(request.getPersonId(), request.getFrom(), last.plusDays(1))))
        .orElse(order);
  }

  private static MailOrder order(CaseMove move, BandChange change, Addressee to, String template) {
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .with("band", change.getRequest().getBand().name(to.locale()))
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
