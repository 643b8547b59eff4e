package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Shows what is asked for to who decides it. */
@Stateless
public class RequestedWeekService {

  @PersistenceContext EntityManager entities;
  @Inject DecisionService decisions;
  @Inject TimeBandRequestService requests;
  @Inject TimeBandCatalogue catalogue;
  @Inject PersonService people;
  @Inject RotaService rota;
  @Inject Clock clock;

  /**
   * The week a request asks for, and the one before.
   *
   * @throws Refusal NOT_FOUND if there is no such request, or its case is none of the caller's
   *     business; FORBIDDEN if it is the caller's own
   */
  @RequiresPermission("approval.decide")
  public RequestedWeek of(long requestId) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    if (request == null || request.caseId().isEmpty()) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    decisions.check(request.caseId().get());
    return new RequestedWeek(
        request,
        catalogue.get(request.getBand().getId()),
        requests
            .activeOf(request.getPersonId())
            .filter(active -> !active.getId().equals(requestId))
            .map(TimeBandRequest::getBand),
        Outlook.Takeover.of(request, requests.of(request.getPersonId())));
  }

  /**
   * Whether who asks works a personalised schedule now.
   *
   * @throws Refusal as {@link #of}
   */
  @RequiresPermission("approval.decide")
  public boolean isPersonalised(long requestId) {
    Person person = people.find(of(requestId).request().getPersonId()).orElseThrow();
    LocalDate today = LocalDate.now(clock);
    return rota.of(List.of(person), today, today).isPersonalised(person.getId(), today);
  }
}
