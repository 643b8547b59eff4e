package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Writes to who waits. */
@Dependent
public class PlaceMails {

  public static final String OFFERED = "timeband/place-offered-to-employee";

  @Inject MailService mails;
  @Inject Addressees addressees;

  /** Tells somebody who waits that a place is theirs if they take it in time. */
  void offerPlace(WaitingEntry entry) {
    TimeBand band = entry.getBand();
    addressees
        .person(entry.getPersonId())
        .map(
            to ->
                MailOrder.to(to.email(), to.name(), to.locale())
                    .template(OFFERED)
                    .with("band", band.name(to.locale()))
                    .with("from", entry.getFrom())
                    .with("answerBy", entry.answerBy().orElseThrow())
                    .with("link", "/timeband/requests.xhtml")
                    .notAfter(endOf(entry.answerBy().orElseThrow()))
                    .idempotencyKey(OFFERED + ":" + entry.getId()))
        .ifPresent(mails::send);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(PortalClock.ZONE).toInstant();
  }
}
