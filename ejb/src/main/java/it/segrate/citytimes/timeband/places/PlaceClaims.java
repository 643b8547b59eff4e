package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What a request does to the places of its band on its way: take, confirm, free. */
@Dependent
public class PlaceClaims {

  @PersistenceContext EntityManager entities;
  @Inject Vacancies vacancies;
  @Inject WaitingItems items;
  @Inject PersonService people;

  /**
   * Looks whether there is a place, without taking it.
   *
   * @throws Refusal INVALID at the band if there is none
   */
  public void check(Person person, TimeBand band, NewRequest order) {
    vacancies.check(person, band, order.from(), order.until());
  }

  /**
   * Takes a place for a request that is being sent; a place that was promised is taken by it. Who
   * passed others in the line says the right of precedence again with the request, where HR checks
   * it: the line itself keeps no reason.
   *
   * @throws Refusal INVALID, at the band if there is none, at the category if the right is not said
   */
  public void claim(Person person, TimeBand band, NewRequest order) {
    vacancies.claim(person, band, order.from(), order.until());
    for (WaitingEntry entry : waitingOf(person.getId(), band.getCode())) {
      if (entry.isOffered()) {
        if (items.hasPrecedence(entry) && !order.reason().givesPrecedence()) {
          throw Refusal.invalidField("category", "timeband.refusal.precedenceUnsaid");
        }
        entry.accept();
      } else {
        entry.leave();
      }
      items.drop(entry);
    }
  }

  /**
   * Looks whether there is a place still, before HR's approval counts.
   *
   * @throws Refusal CONFLICT if there is none
   */
  public void confirm(TimeBandRequest request) {
    people.find(request.getPersonId()).ifPresent(person -> vacancies.confirm(person, request));
  }

  /** A request does not hold its place any more: who waits has it looked at. */
  public void freed(TimeBandRequest request) {
    people
        .find(request.getPersonId())
        .filter(person -> person.getOffice() != null)
        .ifPresent(person -> freed(request.getBand().getCode(), person.getOffice().getId()));
  }

  private void freed(String code, long office) {
    if (offices(code).contains(office)) {
      items.check(code, office);
    }
  }

  /** There may be more places of a band: every office where somebody waits has them looked at. */
  public void changed(TimeBand band) {
    offices(band.getCode()).forEach(office -> items.check(band.getCode(), office));
  }

  private List<Long> offices(String code) {
    return entities
        .createQuery(
            "SELECT DISTINCT w.officeId FROM WaitingEntry w WHERE w.band.code = :code"
                + " AND w.state IN :live",
            Long.class)
        .setParameter("code", code)
        .setParameter("live", WaitingState.LIVE)
        .getResultList();
  }

  private List<WaitingEntry> waitingOf(long person, String code) {
    return entities
        .createQuery(
            "SELECT w FROM WaitingEntry w WHERE w.personId = :person AND w.band.code = :code"
                + " AND w.state IN :live",
            WaitingEntry.class)
        .setParameter("person", person)
        .setParameter("code", code)
        .setParameter("live", WaitingState.LIVE)
        .getResultList();
  }
}
