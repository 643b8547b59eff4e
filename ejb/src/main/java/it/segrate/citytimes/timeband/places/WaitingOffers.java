package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.timeband.BandState;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Promises places that got free to those who wait, in the order of the line and to nobody before
 * the first. What moved is only a hint: while somebody waits, the places are looked at each day.
 */
@Stateless
public class WaitingOffers {

  @PersistenceContext EntityManager entities;
  @Inject Vacancies vacancies;
  @Inject WaitingItems items;
  @Inject RequestRules rules;
  @Inject PersonService people;
  @Inject PlaceMails mails;
  @Inject QueueService queue;
  @Inject AuditService audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "citytimes.timeband.offer-days", defaultValue = "5")
  int offerDays;

  /** Looks at the places an item of {@link WaitingItems#CHECKS} stands for. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void look(ClaimedItem item) {
    queue.complete(item.handle());
    int at = item.subject().lastIndexOf('@');
    look(item.subject().substring(0, at), Long.parseLong(item.subject().substring(at + 1)));
  }

  private void look(String code, long office) {
    List<TimeBand> editions = editions(code);
    if (editions.isEmpty()) {
      return;
    }
    vacancies.lock(editions.getFirst());
    LocalDate today = LocalDate.now(clock);
    live(code, office).stream()
        .filter(entry -> entry.answerBy().filter(today::isAfter).isPresent())
        .forEach(this::lapse);
    for (WaitingEntry entry : inLine(code, office)) {
      if (!serve(entry, editions)) {
        break;
      }
    }
    if (!live(code, office).isEmpty()) {
      items.checkOn(code, office, today.plusDays(1));
    }
  }

  /** Serves the first in line; false if nobody behind can be served either. */
  private boolean serve(WaitingEntry entry, List<TimeBand> editions) {
    LocalDate from =
        entry.getFrom().isBefore(rules.earliest()) ? rules.earliest() : entry.getFrom();
    Optional<Person> person =
        people
            .find(entry.getPersonId())
            .filter(one -> one.isActiveOn(from))
            .filter(one -> one.getOffice() != null)
            .filter(one -> one.getOffice().getId() == entry.getOfficeId());
    Optional<TimeBand> edition =
        editions.stream().filter(band -> isFor(band, entry, from, person)).findFirst();
    if (edition.isEmpty()) {
      entry.close();
      items.drop(entry);
      audit.record("timeband.waiting-closed", WaitingList.subject(entry), null);
      return true;
    }
    LocalDate until = entry.until().orElse(null);
    if (vacancies
        .find(person.orElseThrow(), edition.get(), from, until)
        .filter(vacancy -> vacancy.free() == 0)
        .isPresent()) {
      return false;
    }
    return promise(entry, edition.get(), from);
  }

  private static boolean isFor(
      TimeBand band, WaitingEntry entry, LocalDate from, Optional<Person> person) {
    boolean days =
        band.isValidOn(from)
            && entry.until().filter(until -> until.isBefore(from)).isEmpty()
            && entry.until().filter(until -> !band.isValidOn(until)).isEmpty();
    return days && person.filter(one -> RequestRules.obstacle(band, one).isEmpty()).isPresent();
  }

  private boolean promise(WaitingEntry entry, TimeBand edition, LocalDate from) {
    LocalDate lastDay = LocalDate.now(clock).plusDays(offerDays);
    if (!items.claim(entry, Duration.ofDays(offerDays + 2L))) {
      return false;
    }
    entry.offer(edition, from, lastDay);
    mails.offerPlace(entry);
    items.checkOn(edition.getCode(), entry.getOfficeId(), lastDay.plusDays(1));
    audit.record("timeband.place-offered", WaitingList.subject(entry), edition.getCode());
    return true;
  }

  private void lapse(WaitingEntry entry) {
    entry.lapse();
    items.drop(entry);
    audit.record("timeband.place-lapsed", WaitingList.subject(entry), null);
  }

  private List<TimeBand> editions(String code) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b WHERE b.code = :code AND b.state = :published"
                + " ORDER BY b.edition",
            TimeBand.class)
        .setParameter("code", code)
        .setParameter("published", BandState.PUBLISHED)
        .getResultList();
  }

  private List<WaitingEntry> live(String code, long office) {
    return entities
        .createQuery(
            "SELECT w FROM WaitingEntry w JOIN FETCH w.band b WHERE b.code = :code"
                + " AND w.officeId = :office AND w.state IN :live",
            WaitingEntry.class)
        .setParameter("code", code)
        .setParameter("office", office)
        .setParameter("live", WaitingState.LIVE)
        .getResultList();
  }

  private List<WaitingEntry> inLine(String code, long office) {
    List<Long> order = items.order();
    Map<Long, WaitingEntry> waiting =
        live(code, office).stream()
            .filter(entry -> !entry.isOffered())
            .collect(Collectors.toMap(WaitingEntry::itemId, entry -> entry));
    return order.stream().filter(waiting::containsKey).map(waiting::get).toList();
  }
}
