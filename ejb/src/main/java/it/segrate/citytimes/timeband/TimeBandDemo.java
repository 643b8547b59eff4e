package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalDemo;
import it.segrate.citytimes.approval.NewCase;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.timeband.cover.CoverDemo;
import it.segrate.citytimes.timeband.order.OrderBook;
import it.segrate.citytimes.timeband.places.DemoBands;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the catalogue and the worklists of the invented municipality, once. */
@Stateless
public class TimeBandDemo {

  private static final String HEAD = "1002";
  private static final String DEPUTY = "1003";
  private static final String HR = "1004";
  private static final String LONG_MONDAYS = "RIENTRI-LUN-MER";
  private static final String EQUAL_DAYS = "CINQUE-UGUALI";
  private static final String LONG_TUESDAYS = "RIENTRI-MAR-GIO";
  private static final String QUESTION =
      "Il mercoledì pomeriggio c’è la riunione d’ufficio: ti va bene restare fino alle 17?";
  private static final String REFUSED_BECAUSE =
      "A dicembre due colleghe sono in congedo: il martedì lo sportello resterebbe scoperto."
          + " Da febbraio ne riparliamo volentieri.";

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject ApprovalDemo approvals;
  @Inject BandSchedule schedule;
  @Inject CoverDemo cover;
  @Inject OrderBook orders;
  @Inject PersonService people;
  @Inject Clock clock;

  /**
   * Somebody's request as it was some days ago.
   *
   * @param badge whose
   * @param from first day, in days from today
   * @param length how many days, or 0 for no end
   * @param sent how many days ago
   * @param end where it stands now
   */
  private record Asked(
      String badge, String band, int from, int length, int sent, RequestState end) {}

  /** Those granted stand in the order in which they were, as their orders have numbers. */
  private static final List<Asked> ASKED =
      List.of(
          new Asked("1001", LONG_TUESDAYS, -80, 0, 110, RequestState.ACTIVE),
          new Asked("1001", EQUAL_DAYS, 60, 120, 45, RequestState.REJECTED),
          new Asked("1009", EQUAL_DAYS, 8, 180, 10, RequestState.SUBMITTED),
          new Asked("1010", LONG_MONDAYS, 30, 90, 6, RequestState.SUBMITTED),
          new Asked("1011", LONG_TUESDAYS, 40, 0, 4, RequestState.SUBMITTED),
          new Asked("1012", EQUAL_DAYS, 21, 210, 3, RequestState.SUBMITTED),
          new Asked(DEPUTY, LONG_MONDAYS, 45, 0, 2, RequestState.SUBMITTED),
          new Asked("1013", LONG_TUESDAYS, 98, 183, 0, RequestState.SUBMITTED),
          new Asked("1014", LONG_MONDAYS, 15, 0, 9, RequestState.MANAGER_APPROVED),
          new Asked("1015", EQUAL_DAYS, 70, 0, 7, RequestState.MANAGER_APPROVED),
          new Asked("1005", LONG_MONDAYS, 12, 150, 8, RequestState.MANAGER_APPROVED),
          new Asked("1013", DemoBands.SHORT_MORNINGS, 5, 90, 25, RequestState.APPROVED),
          new Asked("1006", LONG_TUESDAYS, 28, 0, 20, RequestState.APPROVED),
          new Asked("1007", EQUAL_DAYS, 10, 60, 12, RequestState.WITHDRAWN));

  /** Does nothing where there are bands, or no invented people. */
  public void seed() {
    LocalDate today = LocalDate.now(clock);
    if (!catalogue.offeredOn(today).isEmpty() || people.findByBadge(HR).isEmpty()) {
      return;
    }
    Map<String, TimeBand> bands = new HashMap<>();
    StandardBands.all(today.minusYears(1).withDayOfYear(1))
        .forEach(
            band -> {
              entities.persist(band);
              bands.put(band.getCode(), band);
            });
    DemoBands.all(today.minusYears(1).withDayOfYear(1), officeOfHr())
        .forEach(
            sheet -> {
              TimeBand band = new TimeBand(sheet, 1, clock.instant());
              band.publish(clock.instant());
              entities.persist(band);
              bands.put(band.getCode(), band);
            });
    entities.flush();
    cover.seed(bands, today);
    for (Asked asked : ASKED) {
      ask(asked, bands.get(asked.band()), today);
    }
    approvals.delegate(id(HEAD), id(DEPUTY), today.minusDays(1), today.plusDays(21));
  }

  private void ask(Asked asked, TimeBand band, LocalDate today) {
    LocalDate from = today.plusDays(asked.from());
    LocalDate until = asked.length() == 0 ? null : from.plusDays(asked.length());
    Instant sent = at(today, asked.sent(), 9);
    TimeBandRequest request =
        new TimeBandRequest(
            id(asked.badge()),
            band,
            from,
            until,
            "demo-" + asked.badge() + "-" + asked.sent(),
            sent);
    entities.persist(request);
    entities.flush();
    LocalDate term = today.minusDays(asked.sent()).plusDays(RequestRules.DECIDE_WITHIN);
    ApprovalCase approvalCase =
        approvals.open(
            new NewCase(
                TimeBandApproval.KIND,
                request.getId(),
                request.getPersonId(),
                from.isBefore(term) ? from : term),
            sent);
    request.submit(approvalCase.getId(), sent);
    move(asked, request, approvalCase, today);
  }

  private void move(
      Asked asked, TimeBandRequest request, ApprovalCase approvalCase, LocalDate today) {
    Instant first = at(today, Math.max(0, asked.sent() - 2), 11);
    Instant second = at(today, Math.max(0, asked.sent() - 4), 15);
    switch (asked.end()) {
      case MANAGER_APPROVED -> {
        approvals.approve(approvalCase, id(HR), first);
        request.approveByManager(first);
      }
      case APPROVED, ACTIVE -> {
        approvals.approve(approvalCase, id(HR), first);
        request.approveByManager(first);
        approvals.approve(approvalCase, id(HR), second);
        request.approve(second);
        orders.write(request, approvalCase.getId(), LocalDate.ofInstant(second, PortalClock.ZONE));
        begin(asked, request, approvalCase, today);
      }
      case REJECTED -> {
        approvals.reject(approvalCase, id(HR), REFUSED_BECAUSE, first);
        request.reject(first);
      }
      case WITHDRAWN -> {
        approvals.withdraw(approvalCase, first);
        request.withdraw(first);
      }
      default -> {
        if (asked.badge().equals(DEPUTY)) {
          approvals.ask(approvalCase, QUESTION, at(today, 1, 10));
        }
      }
    }
  }

  private void begin(
      Asked asked, TimeBandRequest request, ApprovalCase approvalCase, LocalDate today) {
    if (asked.end() == RequestState.ACTIVE) {
      Instant firstMinute = request.getFrom().atStartOfDay(PortalClock.ZONE).toInstant();
      request.activate(today, firstMinute);
      approvals.note(approvalCase, "timeband.event.ACTIVE", firstMinute);
    } else {
      schedule.begin(request);
    }
  }

  private long officeOfHr() {
    return people.findByBadge(HR).map(person -> person.getOffice().getId()).orElseThrow();
  }

  private long id(String badge) {
    return people.findByBadge(badge).map(Person::getId).orElseThrow();
  }

  private Instant at(LocalDate today, int daysAgo, int hour) {
    Instant then =
        today
            .minusDays(daysAgo)
            .atTime(LocalTime.of(hour, 12))
            .atZone(PortalClock.ZONE)
            .toInstant();
    Instant now = clock.instant();
    return then.isBefore(now) ? then : now;
  }
}
