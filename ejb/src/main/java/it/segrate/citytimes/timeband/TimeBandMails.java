package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.change.BandChangeMails;
import it.segrate.citytimes.timeband.notice.NoticeMails;
import it.segrate.citytimes.timeband.places.PlaceMails;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Writes to whom a move concerns, in the move's transaction. The links lead to pages, which change
 * nothing by being opened; a private reason is never in a mail.
 */
@Dependent
public class TimeBandMails {

  static final String TO_MANAGER = "timeband/request-submitted-to-manager";
  static final String TO_HR_DIRECTLY = "timeband/request-submitted-to-hr";
  static final String TO_HR = "timeband/request-approved-by-manager-to-hr";
  static final String APPROVED = "timeband/request-approved-to-employee";
  static final String REJECTED = "timeband/request-rejected-to-employee";
  static final String WITHDRAWN = "timeband/request-withdrawn-to-manager";
  static final String EXPIRED = "timeband/request-expired-to-employee";
  static final String EXPIRED_TO_MANAGER = "timeband/request-expired-to-manager";

  static final String LATER = "timeband/request-approved-later-to-employee";

  static final String PROPOSED = "timeband/counter-proposal-to-employee";
  static final String PROPOSAL_REFUSED = "timeband/counter-proposal-refused-to-manager";

  static final String BAND_CHANGED = "timeband/band-changed-to-employee";

  /** Every template this feature sends. */
  static final List<String> TEMPLATES =
      List.of(
          TO_MANAGER,
          TO_HR_DIRECTLY,
          TO_HR,
          APPROVED,
          REJECTED,
          WITHDRAWN,
          EXPIRED,
          EXPIRED_TO_MANAGER,
          LATER,
          PROPOSED,
          PROPOSAL_REFUSED,
          BAND_CHANGED,
          NoticeMails.ENDING,
          NoticeMails.REVIEW,
          NoticeMails.REVIEW_TO_HEAD,
          PlaceMails.OFFERED,
          BandChangeMails.TO_DECIDE,
          BandChangeMails.DECIDED,
          BandChangeMails.WITHDRAWN);

  /** Italian stands in the bundle without a language, whatever the server speaks. */
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Inject MailService mails;
  @Inject Addressees addressees;

  /** Sends what a move asks for. */
  void send(CaseMove move, TimeBandRequest request) {
    switch (move.what()) {
      case OPENED, REROUTED -> askToDecide(move, request, asked(move));
      case STEP_APPROVED -> askToDecide(move, request, isFromHeadToHr(move) ? TO_HR : asked(move));
      case APPROVED -> tellRequester(move, request, APPROVED);
      case REJECTED -> tellRequester(move, request, REJECTED);
      case WITHDRAWN -> tellWhoHadIt(move, request, WITHDRAWN);
      case EXPIRED -> {
        tellRequester(move, request, EXPIRED);
        tellWhoHadIt(move, request, EXPIRED_TO_MANAGER);
      }
    }
  }

  /** Tells people that a band of theirs has a new edition, and where to ask for it. */
  void tellOfNext(TimeBand next, List<Long> people) {
    for (Long person : people) {
      addressees
          .person(person)
          .map(
              to ->
                  MailOrder.to(to.email(), to.name(), to.locale())
                      .template(BAND_CHANGED)
                      .with("band", next.name(to.locale()))
                      .with("from", next.getValidFrom())
                      .with("link", "/timeband/request.xhtml?band=" + next.getId())
                      .idempotencyKey(BAND_CHANGED + ":" + next.getId() + ":" + person))
          .ifPresent(mails::send);
    }
  }

  /**
   * Tells somebody what the head proposes instead, and where to answer.
   *
   * @param message what the head wrote; null for nothing
   */
  public void propose(
      TimeBandRequest request,
      TimeBand band,
      LocalDate from,
      long proposal,
      String head,
      String message) {
    addressees
        .person(request.getPersonId())
        .map(
            to ->
                MailOrder.to(to.email(), to.name(), to.locale())
                    .template(PROPOSED)
                    .with("asked", request.getBand().name(to.locale()))
                    .with("band", band.name(to.locale()))
                    .with("from", from)
                    .with("until", request.until().orElse(null))
                    .with("decidedBy", head)
                    .with("message", message == null ? "" : message)
                    .with("link", "/timeband/requests.xhtml?id=" + request.getId())
                    .idempotencyKey(PROPOSED + ":" + proposal))
        .ifPresent(mails::send);
  }

  /** Tells somebody that the band was approved from a later day, while others still decide. */
  public void tellOfLater(TimeBandRequest request, ApprovalCase decided, String decider) {
    addressees
        .person(request.getPersonId())
        .map(
            to ->
                MailOrder.to(to.email(), to.name(), to.locale())
                    .template(LATER)
                    .with("band", request.getBand().name(to.locale()))
                    .with("asked", request.askedFrom().orElseThrow())
                    .with("from", request.getFrom())
                    .with("until", request.until().orElse(null))
                    .with("decidedBy", decider)
                    .with("link", "/timeband/requests.xhtml?id=" + request.getId())
                    .idempotencyKey(LATER + ":" + decided.getId() + ":" + decided.getVersion()))
        .ifPresent(mails::send);
  }

  /** Tells who proposed something that the person keeps to what was asked for. */
  public void tellOfRefusal(TimeBandRequest request, long proposal, long head, String person) {
    addressees
        .person(head)
        .map(
            to ->
                MailOrder.to(to.email(), to.name(), to.locale())
                    .template(PROPOSAL_REFUSED)
                    .with("person", person)
                    .with("band", request.getBand().name(to.locale()))
                    .with("from", request.getFrom())
                    .with("until", request.until().orElse(null))
                    .with("link", "/approval/decision.xhtml?id=" + request.caseId().orElseThrow())
                    .idempotencyKey(PROPOSAL_REFUSED + ":" + proposal))
        .ifPresent(mails::send);
  }

  private static String asked(CaseMove move) {
    return pending(move).getKind().isHeads() ? TO_MANAGER : TO_HR_DIRECTLY;
  }

  private static boolean isFromHeadToHr(CaseMove move) {
    return !pending(move).getKind().isHeads()
        && move.approvalCase().lastDecided().orElseThrow().getKind().isHeads();
  }

  private void askToDecide(CaseMove move, TimeBandRequest request, String template) {
    for (Addressee approver : move.concerned()) {
      MailOrder order =
          order(move, request, approver, template)
              .with("person", requester(move).name())
              .with("decideBy", pending(move).dueOn().orElseThrow())
              .with("link", decisionPage(move))
              .notAfter(endOfLastDay(move));
      mails.send(template.equals(TO_HR) ? order.with("decidedBy", decider(move, approver)) : order);
    }
  }

  private void tellRequester(CaseMove move, TimeBandRequest request, String template) {
    Addressee requester = requester(move);
    MailOrder order =
        order(move, request, requester, template)
            .with("link", "/timeband/requests.xhtml?id=" + request.getId());
    mails.send(
        switch (template) {
          case APPROVED ->
              order
                  .with("decidedBy", decider(move, requester))
                  .with("asked", request.askedFrom().orElse(null));
          case REJECTED ->
              order.with("decidedBy", decider(move, requester)).with("reason", move.note());
          default -> order.with("decideBy", move.approvalCase().getExpiresOn());
        });
  }

  private void tellWhoHadIt(CaseMove move, TimeBandRequest request, String template) {
    for (Addressee approver : move.concerned()) {
      MailOrder order =
          order(move, request, approver, template)
              .with("person", requester(move).name())
              .with("link", decisionPage(move));
      mails.send(
          template.equals(EXPIRED_TO_MANAGER)
              ? order.with("decideBy", move.approvalCase().getExpiresOn())
              : order);
    }
  }

  private static MailOrder order(
      CaseMove move, TimeBandRequest request, Addressee to, String template) {
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .with("band", request.getBand().name(to.locale()))
        .with("from", request.getFrom())
        .with("until", request.until().orElse(null))
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

  /** Who decided, and for whom, in the reader's language. */
  public static String decider(CaseMove move, Addressee reader) {
    if (move.onBehalfOf() == null) {
      return move.actor();
    }
    Locale locale = reader.locale();
    String pattern =
        ResourceBundle.getBundle("timeband.messages", locale, NO_OTHER_LANGUAGE)
            .getString("timeband.mail.onBehalf");
    return new MessageFormat(pattern, locale)
        .format(new Object[] {move.actor(), move.onBehalfOf()});
  }

  private static ApprovalStep pending(CaseMove move) {
    return move.approvalCase().pendingStep().orElseThrow();
  }

  private static String decisionPage(CaseMove move) {
    return "/approval/decision.xhtml?id=" + move.approvalCase().getId();
  }

  /** A mail that asks for a decision is not sent once nobody can decide any more. */
  public static Instant endOfLastDay(CaseMove move) {
    return move.approvalCase()
        .getExpiresOn()
        .plusDays(1)
        .atStartOfDay(PortalClock.ZONE)
        .toInstant();
  }
}
