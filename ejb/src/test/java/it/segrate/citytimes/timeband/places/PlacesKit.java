package it.segrate.citytimes.timeband.places;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Counts places and keeps the line, without a container. */
public final class PlacesKit {

  public final PlaceClaims claims = new PlaceClaims();
  public final WaitingList list = new WaitingList();
  public final WaitingOffers offers = new WaitingOffers();

  public PlacesKit(EntityManager entities, QueueService queue, PersonService people) {
    claims.entities = entities;
    claims.vacancies = new Vacancies();
    claims.vacancies.entities = entities;
    claims.items = new WaitingItems();
    claims.items.queue = queue;
    claims.people = people;
    list.entities = entities;
    list.vacancies = claims.vacancies;
    list.items = claims.items;
    list.people = people;
    offers.entities = entities;
    offers.vacancies = claims.vacancies;
    offers.items = claims.items;
    offers.people = people;
    offers.queue = queue;
    offers.offerDays = 5;
  }

  /** For somebody who asks and waits. */
  public PlacesKit serving(
      TimeBandCatalogue catalogue,
      TimeBandRequestService requests,
      RequestRules rules,
      CurrentCaller current,
      AuditService audit,
      Clock clock) {
    list.catalogue = catalogue;
    list.requests = requests;
    list.rules = rules;
    list.current = current;
    list.audit = audit;
    list.clock = clock;
    offers.rules = rules;
    offers.audit = audit;
    offers.clock = clock;
    return this;
  }

  public PlacesKit writing(MailService mails, Addressees addressees) {
    offers.mails = new PlaceMails();
    offers.mails.mails = mails;
    offers.mails.addressees = addressees;
    return this;
  }
}
