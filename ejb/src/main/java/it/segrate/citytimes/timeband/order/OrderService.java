package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.approval.CaseReader;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.StepState;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.TemplateCatalogue;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Orders of service for who has the band, who granted it, and HR; for nobody else. */
@Stateless
@RequiresPermission(OrderService.PERMISSION)
public class OrderService {

  /** What it takes to read an order; whose, the service looks at. */
  public static final String PERMISSION = "timeband.order";

  private static final Set<RequestState> GRANTED =
      EnumSet.of(
          RequestState.APPROVED,
          RequestState.ACTIVE,
          RequestState.CANCELLATION_REQUESTED,
          RequestState.ENDED);

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject CaseReader cases;
  @Inject TemplateCatalogue wording;
  @Inject AuditService audit;
  @Inject CurrentCaller current;

  /** The caller's own requests that have an order, by id. */
  public Set<Long> mine() {
    Caller caller = current.get();
    return caller.personId() == null
        ? Set.of()
        : entities
            .createQuery(
                "SELECT o.request.id FROM ServiceOrder o"
                    + " WHERE o.request.personId = :me AND o.request.state IN :granted",
                Long.class)
            .setParameter("me", caller.personId())
            .setParameter("granted", GRANTED)
            .getResultStream()
            .collect(Collectors.toSet());
  }

  /** Whether there is an order of a request for the caller to print. */
  public boolean isThere(long requestId) {
    return find(requestId).isPresent();
  }

  /**
   * The order of a request, to be printed; that it was is recorded.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is none of the caller's business
   */
  public PrintedOrder print(long requestId) {
    OrderSheet sheet = sheet(requestId);
    audit.record("timeband.order-printed", "timeband:" + requestId, sheet.number());
    return new PrintedOrder(
        sheet.number(),
        wording.page(OrderWording.TEMPLATE, Locale.ITALIAN, OrderWording.of(sheet)));
  }

  private OrderSheet sheet(long requestId) {
    List<ServiceOrder> orders =
        find(requestId)
            .map(this::all)
            .orElseThrow(() -> Refusal.notFound("timeband.refusal.noOrder"));
    ServiceOrder order = orders.getFirst();
    TimeBandRequest request = order.getRequest();
    CaseProgress progress = cases.progress(List.of(order.getCaseId())).get(order.getCaseId());
    return new OrderSheet(
        order,
        entities.find(Person.class, request.getPersonId()).getBadge().value(),
        catalogue.get(request.getBand().getId()),
        LocalDate.ofInstant(progress.openedAt(), PortalClock.ZONE),
        progress.steps().stream()
            .filter(step -> step.state() == StepState.APPROVED)
            .filter(step -> step.kind() != StepKind.HR_EVIDENCE)
            .toList(),
        orders.stream().skip(1).findFirst());
  }

  private Optional<TimeBandRequest> find(long requestId) {
    return Optional.ofNullable(entities.find(TimeBandRequest.class, requestId))
        .filter(request -> GRANTED.contains(request.getState()))
        .filter(request -> !all(request).isEmpty())
        .filter(this::isForCaller);
  }

  /** The one that holds first. */
  private List<ServiceOrder> all(TimeBandRequest request) {
    return entities
        .createQuery(
            "SELECT o FROM ServiceOrder o WHERE o.request = :request ORDER BY o.id DESC",
            ServiceOrder.class)
        .setParameter("request", request)
        .getResultList();
  }

  private boolean isForCaller(TimeBandRequest request) {
    Caller caller = current.get();
    Long person = caller.personId();
    if (caller.is(Role.HR) || Long.valueOf(request.getPersonId()).equals(person)) {
      return true;
    }
    return person != null
        && cases.isDecider(
            Stream.concat(
                    request.caseId().stream(), all(request).stream().map(ServiceOrder::getCaseId))
                .toList(),
            person);
  }
}
