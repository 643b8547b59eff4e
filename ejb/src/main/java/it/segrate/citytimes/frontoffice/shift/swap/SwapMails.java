package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.shift.RosterMails;
import it.segrate.citytimes.frontoffice.shift.RosterMails.Address;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes about swaps to whom they concern; the links lead to pages, which change nothing. */
@Dependent
public class SwapMails {

  static final String ASKED = "frontoffice/swap-asked-to-operator";
  static final String TO_DECIDE = "frontoffice/swap-submitted-to-approver";
  static final String DECIDED = "frontoffice/swap-decided-to-operator";

  /** Every template of swaps. */
  public static final List<String> TEMPLATES = List.of(ASKED, TO_DECIDE, DECIDED);

  private static final String PAGE = "/frontoffice/my-shifts.xhtml";

  @Inject private MailService mails;
  @Inject private RosterMails addresses;

  /** For the container. */
  public SwapMails() {}

  /** For use without a container. */
  public SwapMails(MailService mails, RosterMails addresses) {
    this.mails = mails;
    this.addresses = addresses;
  }

  /** A colleague is asked. */
  void asked(SwapCard card) {
    long account = card.swap().getColleagueId();
    Address to = addresses.addresses(List.of(account)).get(account);
    mails.send(
        shifts(card, MailOrder.to(to.email(), to.name(), to.locale()))
            .template(ASKED)
            .with("person", card.requester())
            .with("link", PAGE)
            .notAfter(card.swap().firstDay().atStartOfDay(PortalClock.ZONE).toInstant())
            .idempotencyKey(key(ASKED, card, account)));
  }

  /** Those who decide are asked to. */
  void toDecide(SwapCard card, CaseMove move) {
    for (Addressee approver : move.concerned()) {
      mails.send(
          shifts(card, MailOrder.to(approver.email(), approver.name(), approver.locale()))
              .template(TO_DECIDE)
              .with("person", card.requester())
              .with("colleague", card.colleague())
              .with(
                  "decideBy", move.approvalCase().pendingStep().orElseThrow().dueOn().orElseThrow())
              .with("link", "/approval/decision.xhtml?id=" + move.approvalCase().getId())
              .notAfter(card.swap().firstDay().atStartOfDay(PortalClock.ZONE).toInstant())
              .idempotencyKey(
                  key(TO_DECIDE, card, approver.personId())
                      + ":"
                      + move.approvalCase().getVersion()));
    }
  }

  /**
   * It has ended.
   *
   * @param to the accounts of those to tell
   * @param reason why it was refused; null where nobody wrote one
   */
  void decided(SwapCard card, Collection<Long> to, String reason) {
    for (Address one : addresses.addresses(to).values()) {
      boolean own = one.account() == card.swap().getRequesterId();
      mails.send(
          MailOrder.to(one.email(), one.name(), one.locale())
              .template(DECIDED)
              .with("outcome", card.swap().getState().name())
              .with("other", own ? card.colleague() : card.requester())
              .with("reason", reason)
              .with("givenDay", card.swap().getGivenDay())
              .with("takenDay", card.swap().getTakenDay())
              .with("link", PAGE)
              .idempotencyKey(key(DECIDED, card, one.account()) + ":" + card.swap().getState()));
    }
  }

  /** Both shifts, as they stood when it was asked. */
  private static MailOrder shifts(SwapCard card, MailOrder order) {
    return order
        .with("given", words(card.given(), order.locale()))
        .with("givenDay", card.swap().getGivenDay())
        .with("taken", words(card.taken(), order.locale()))
        .with("takenDay", card.swap().getTakenDay());
  }

  private static String words(Optional<Shift> shift, Locale locale) {
    return shift.map(one -> one.getKind().getName().in(locale)).orElse("");
  }

  private static String key(String template, SwapCard card, long to) {
    return template + ":" + card.swap().getId() + ":" + to;
  }
}
