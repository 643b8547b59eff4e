package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** What happens while somebody is served: another service, what came of each, a note, the end. */
@Stateless
@RequiresPermission("frontoffice.operate")
public class ServingService {

  /** Longest note, in characters. */
  public static final int NOTE_LENGTH = 200;

  @Inject private CurrentVisit visit;
  @Inject private HallDirectory hall;
  @Inject private Clock clock;

  /** For the container. */
  public ServingService() {}

  /** For use without a container. */
  public ServingService(CurrentVisit visit, HallDirectory hall, Clock clock) {
    this.visit = visit;
    this.hall = hall;
    this.clock = clock;
  }

  /** The service is over and the desk free; refused with CONFLICT unless it was started. */
  public void end() {
    Ticket ticket = visit.get();
    ticket.end(clock.instant());
    visit.endTransaction(ticket, Outcome.COMPLETED);
    visit.finish(ticket);
  }

  /**
   * Another service of the same visit begins, and the one in course ends.
   *
   * @throws Refusal NOT_FOUND if the caller's desk cannot serve it: then the ticket is transferred;
   *     CONFLICT unless a service was started
   */
  public void add(long serviceId) {
    Ticket ticket = visit.get();
    ServiceCard service = hall.service(serviceId);
    ServicePoint desk = visit.desk();
    if (desk.getGroups().stream().noneMatch(service.getGroup()::equals)) {
      throw Refusal.notFound("frontoffice.refusal.service.elsewhere", service.getName().it());
    }
    ticket.goOnWith(service);
    visit.endTransaction(ticket, Outcome.COMPLETED);
    visit.begin(ticket);
    visit.moved(ticket);
  }

  /**
   * Says what came of a service of the visit in course.
   *
   * @param ordinal which one, from 1
   * @throws Refusal INVALID for an outcome that is not chosen, NOT_FOUND if there is no such
   *     service, CONFLICT without a visit
   */
  public void turnedOut(int ordinal, Outcome outcome) {
    if (outcome == null || !outcome.isChosen()) {
      throw Refusal.invalidField("outcome", "frontoffice.refusal.outcome");
    }
    visit.transactions(visit.get()).stream()
        .filter(one -> one.getOrdinal() == ordinal)
        .filter(one -> one.getOutcome().map(Outcome::isChosen).orElse(true))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.service"))
        .turnedOut(outcome);
  }

  /**
   * Leaves a note for whoever goes on with the visit; it is gone when the day is over.
   *
   * @param words at most {@value #NOTE_LENGTH} characters, neither names nor reasons; nothing or
   *     blanks take it away
   * @throws Refusal INVALID if it is too long, CONFLICT without a visit
   */
  public void note(String words) {
    if (words != null && words.strip().length() > NOTE_LENGTH) {
      throw Refusal.invalidField("note", "frontoffice.refusal.note", NOTE_LENGTH);
    }
    Ticket ticket = visit.get();
    ticket.annotate(words == null || words.isBlank() ? null : words.strip());
    visit.moved(ticket);
  }
}
