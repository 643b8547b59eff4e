package it.segrate.citytimes.timeband.notice;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.personal.ReturningSchedules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Writes what is told ahead. The links lead to pages, which change nothing by being opened. */
@Dependent
public class NoticeMails {

  public static final String ENDING = "timeband/band-ending-to-employee";
  public static final String REVIEW = "timeband/band-review-to-employee";
  public static final String REVIEW_TO_HEAD = "timeband/band-review-to-manager";

  @Inject MailService mails;
  @Inject Addressees addressees;
  @Inject PersonService people;
  @Inject OfficeService offices;
  @Inject ReturningSchedules returning;

  /**
   * Tells that a band ends.
   *
   * @param notice which of the notices, in days before the end; each is sent once for each end
   */
  void ending(TimeBandRequest request, int notice) {
    LocalDate end = request.until().orElseThrow();
    addressees
        .person(request.getPersonId())
        .map(
            to ->
                order(request, to, ENDING)
                    .with("until", end)
                    .with(
                        "personalised",
                        returning.isThere(
                            request.getPersonId(), request.getFrom(), end.plusDays(1)))
                    .with("link", "/timeband/requests.xhtml?id=" + request.getId())
                    .idempotencyKey(ENDING + ":" + request.getId() + ":" + end + ":" + notice))
        .ifPresent(mails::send);
  }

  /** Tells the person and their head that a band without an end is to be looked at again. */
  void review(TimeBandRequest request, LocalDate day) {
    String key = ":" + request.getId() + ":" + day;
    addressees
        .person(request.getPersonId())
        .map(
            to ->
                order(request, to, REVIEW)
                    .with("link", "/timeband/requests.xhtml?id=" + request.getId())
                    .idempotencyKey(REVIEW + key))
        .ifPresent(mails::send);
    Person person = people.find(request.getPersonId()).orElseThrow();
    offices
        .approverFor(person)
        .flatMap(head -> addressees.person(head.getId()))
        .map(
            to ->
                order(request, to, REVIEW_TO_HEAD)
                    .with("person", person.fullName())
                    .with("from", request.getFrom())
                    .with("link", "/approval/worklist.xhtml")
                    .idempotencyKey(REVIEW_TO_HEAD + key))
        .ifPresent(mails::send);
  }

  private static MailOrder order(TimeBandRequest request, Addressee to, String template) {
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .with("band", request.getBand().name(to.locale()));
  }
}
