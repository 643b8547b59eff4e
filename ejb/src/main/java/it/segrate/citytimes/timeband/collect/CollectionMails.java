package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Writes to those a window is for. The links lead to pages, which change nothing. */
@Dependent
public class CollectionMails {

  static final String OPENED = "timeband/collection-opened-to-employee";
  static final String RESULT = "timeband/collection-result-to-employee";

  /** Every template of collections. */
  public static final List<String> TEMPLATES = List.of(OPENED, RESULT);

  @Inject MailService mails;
  @Inject Addressees addressees;

  /** Tells somebody that they can rank; not once it is closed. */
  void opened(CollectionWindow window, long person) {
    LocalDateTime closes = LocalDateTime.ofInstant(window.getClosesAt(), PortalClock.ZONE);
    addressees
        .person(person)
        .map(
            to ->
                order(window, to, OPENED)
                    .with("ranks", window.getRanks())
                    .with("closesOn", closes.toLocalDate())
                    .with("closesAt", closes.toLocalTime())
                    .notAfter(window.getClosesAt()))
        .ifPresent(mails::send);
  }

  /**
   * Tells somebody what came out.
   *
   * @param band what they get; empty for the hours they have
   * @param sent whether a request was sent for it
   */
  void result(CollectionWindow window, Ranking ranking, Optional<TimeBand> band, boolean sent) {
    addressees
        .person(ranking.getPersonId())
        .map(
            to ->
                order(window, to, RESULT)
                    .with("band", band.map(one -> one.name(to.locale())).orElse(""))
                    .with("rank", ranking.cameTrue().orElse(0))
                    .with("sent", sent)
                    .with(
                        "why", ranking.whyNotFirst().map(why -> WhyWords.say(why, to)).orElse("")))
        .ifPresent(mails::send);
  }

  private static MailOrder order(CollectionWindow window, Addressee to, String template) {
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .with("name", window.getName())
        .with("from", window.getFrom())
        .with("until", window.getUntil())
        .with("link", "/timeband/ranking.xhtml?id=" + window.getId())
        .idempotencyKey(template + ":" + window.getId() + ":" + to.personId());
  }
}
