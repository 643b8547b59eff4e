package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Writes to who has a personalised schedule. */
@Dependent
public class PersonalMails {

  /** Every template of personalised schedules. */
  public static final List<String> TEMPLATES = List.of("timeband/conversion-proposed-to-employee");

  @Inject MailService mails;
  @Inject Addressees addressees;

  /**
   * Asks to change to a band; the link leads to the form, filled in, which sends nothing by itself.
   */
  void propose(PersonalSchedule schedule, TimeBand band, LocalDate today) {
    String template = TEMPLATES.getFirst();
    addressees
        .person(schedule.getPersonId())
        .map(
            to ->
                MailOrder.to(to.email(), to.name(), to.locale())
                    .template(template)
                    .with("band", band.name(to.locale()))
                    .with("act", schedule.getActNumber())
                    .with("actDate", schedule.getActDate())
                    .with("link", ConversionOffers.path(schedule, today))
                    .idempotencyKey(
                        template + ":" + schedule.getId() + ":" + schedule.getVersion()))
        .ifPresent(mails::send);
  }
}
