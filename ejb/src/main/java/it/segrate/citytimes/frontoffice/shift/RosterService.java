package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.worktime.Finding;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The weeks of a branch, for who is responsible for its desks: written, copied, published. A draft
 * may break the rules of working time, a published week may not.
 */
@Stateless
@RequiresPermission(RosterService.PERMISSION)
public class RosterService {

  /** Who may write rosters. */
  public static final String PERMISSION = "frontoffice.roster";

  @PersistenceContext EntityManager entities;
  @Inject HallDirectory hall;
  @Inject RosterReader reader;
  @Inject RosterKeeper keeper;
  @Inject RosterMails mails;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * The week in which a day lies; empty where there is no branch yet.
   *
   * @param code of the branch; null or blank for the first one
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public Optional<RosterWeek> week(String code, LocalDate day) {
    Optional<Branch> branch =
        code == null || code.isBlank() ? hall.firstBranch() : Optional.of(hall.branch(code));
    return branch.map(
        one -> reader.week(one, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
  }

  /**
   * Puts somebody at a desk for a shift, or leaves their day free.
   *
   * @throws Refusal NOT_FOUND if operator, shift or desk are not of the branch; INVALID if the
   *     operator cannot work there, or the week is published and a rule of working time would be
   *     broken; CONFLICT if somebody else has the desk, or the week was changed meanwhile
   */
  public void place(Placement order) {
    Branch branch = hall.branch(order.branch());
    Roster roster = keeper.lock(branch, order.monday(), order.changes());
    RosterWeek week = reader.week(branch, order.monday());
    Operator operator = week.operator(order.operator()).orElseThrow(RosterService::unknown);
    if (!roster.has(order.day())) {
      throw unknown();
    }
    if (order.isFree()) {
      week.shift(operator.account(), order.day()).ifPresent(entities::remove);
    } else {
      put(order, week, roster, operator);
    }
    roster.change();
    entities.flush();
    if (roster.isPublished()) {
      RosterWeek now = reader.week(branch, order.monday());
      refuseOffence(now, operator);
      mails.changed(now, operator);
    }
    audit.record(
        "frontoffice.shift-placed",
        subject(roster),
        operator.name() + " " + order.day() + " " + words(order, week));
  }

  private void put(Placement order, RosterWeek week, Roster roster, Operator operator) {
    ShiftKind kind =
        week.kinds().stream()
            .filter(one -> one.getId().equals(order.kindId()))
            .findFirst()
            .orElseThrow(RosterService::unknown);
    ServicePoint desk =
        week.desks().stream()
            .filter(one -> one.getId().equals(order.deskId()))
            .findFirst()
            .orElseThrow(RosterService::unknown);
    PlacementRules.obstacle(week, operator, order.day(), kind, desk)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    keeper.refuseElsewhere(operator, order.day(), week.branch());
    week.shift(operator.account(), order.day())
        .ifPresentOrElse(
            shift -> shift.moveTo(kind, desk),
            () -> entities.persist(new Shift(roster, order.day(), kind, desk, operator.account())));
  }

  private static String words(Placement order, RosterWeek week) {
    return week.kinds().stream()
        .filter(kind -> kind.getId().equals(order.kindId()))
        .map(ShiftKind::getCode)
        .findFirst()
        .orElse("free");
  }

  /** How many shifts were copied, and how many had nobody to work them any more. */
  public record Copied(int shifts, int left) {}

  /**
   * Copies the week before into what is still empty; who is away or has lost a skill is left out.
   *
   * @throws Refusal CONFLICT if the week is published, or was changed meanwhile; INVALID if the
   *     week before is empty
   */
  public Copied copyPrevious(String code, LocalDate monday, int changes) {
    Branch branch = hall.branch(code);
    Roster roster = keeper.lock(branch, monday, changes);
    RosterWeek week = reader.week(branch, monday);
    refusePublished(roster);
    Copied copied = keeper.copy(roster, week);
    roster.change();
    audit.record("frontoffice.roster-copied", subject(roster), "shifts " + copied.shifts());
    return copied;
  }

  /**
   * Tells the operators.
   *
   * @throws Refusal INVALID if it is empty or breaks a rule of working time; CONFLICT if it is
   *     published, or was changed meanwhile
   */
  public void publish(String code, LocalDate monday, int changes) {
    Branch branch = hall.branch(code);
    Roster roster = keeper.lock(branch, monday, changes);
    refusePublished(roster);
    RosterWeek week = reader.week(branch, monday);
    if (week.shifts().isEmpty()) {
      throw Refusal.invalid("frontoffice.refusal.roster.empty");
    }
    week.operators().forEach(operator -> refuseOffence(week, operator));
    roster.publish(clock.instant());
    roster.change();
    entities.flush();
    mails.published(week);
    audit.record("frontoffice.roster-published", subject(roster), monday.toString());
  }

  private static void refusePublished(Roster roster) {
    if (roster.isPublished()) {
      throw Refusal.conflict("frontoffice.refusal.roster.published");
    }
  }

  private static void refuseOffence(RosterWeek week, Operator operator) {
    week.findings(operator.account()).stream()
        .filter(Finding::isViolation)
        .findFirst()
        .ifPresent(
            finding -> {
              throw unlawful(operator, finding);
            });
  }

  private static Refusal unlawful(Operator operator, Finding finding) {
    return Refusal.invalid(
        "frontoffice.refusal.roster.law", operator.name(), RosterKeeper.words(finding));
  }

  private static Refusal unknown() {
    return Refusal.notFound("frontoffice.refusal.roster.unknown");
  }

  private static String subject(Roster roster) {
    return "frontoffice.roster:" + roster.getId();
  }
}
