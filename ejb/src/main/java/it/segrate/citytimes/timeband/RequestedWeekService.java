package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Shows what is asked for to who decides it. */
@Stateless
public class RequestedWeekService {

  @PersistenceContext EntityManager entities;
  @Inject DecisionService decisions;
  @Inject TimeBandRequestService requests;
  @Inject TimeBandCatalogue catalogue;

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
            .map(TimeBandRequest::getBand));
  }
}
