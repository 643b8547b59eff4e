package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.ApprovalSubject;
import it.segrate.citytimes.approval.CaseMove;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.SubjectLine;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.portal.Day;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Carries the decision on a swap into the two shifts. The head of who asked decides. */
@ApplicationScoped
public class SwapApproval implements ApprovalSubject {

  /** The kind of case, and the first part of every reference to a swap. */
  public static final String KIND = "frontoffice-swap";

  @PersistenceContext EntityManager entities;
  @Inject SwapRules rules;
  @Inject SwapReader reader;
  @Inject SwapMails mails;
  @Inject RosterKeeper rosters;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Text name() {
    return Text.of("frontoffice.swap.kind");
  }

  @Override
  public String requestPage(long subjectId) {
    return "/frontoffice/my-shifts.xhtml";
  }

  @Override
  public List<StepKind> chain() {
    return List.of(StepKind.OFFICE_HEAD);
  }

  @Override
  public Map<Long, SubjectLine> lines(Collection<Long> subjectIds) {
    if (subjectIds.isEmpty()) {
      return Map.of();
    }
    List<Swap> swaps =
        entities
            .createQuery("SELECT s FROM Swap s WHERE s.id IN :ids", Swap.class)
            .setParameter("ids", subjectIds)
            .getResultList();
    return reader.cards(swaps).stream()
        .collect(Collectors.toMap(card -> card.swap().getId(), SwapApproval::line));
  }

  private static SubjectLine line(SwapCard card) {
    return new SubjectLine(
        Text.of("frontoffice.swap.line.title", card.colleague()),
        Text.of("frontoffice.swap.line.asked", card.colleague()),
        days(card.swap()));
  }

  private static Text days(Swap swap) {
    Day given = Day.brief(swap.getGivenDay());
    return swap.getGivenDay().equals(swap.getTakenDay())
        ? Text.of("frontoffice.swap.line.day", given)
        : Text.of("frontoffice.swap.line.days", given, Day.brief(swap.getTakenDay()));
  }

  @Override
  public String page() {
    return "/WEB-INF/frontoffice/swap-case.xhtml";
  }

  /** Nobody decides on an exchange they are part of, and none that can no longer be made. */
  @Override
  public void check(ApprovalStep step, Verdict verdict) {
    Swap swap = entities.find(Swap.class, step.getCase().getSubjectId());
    if (current.get().accountId() == swap.getColleagueId()) {
      throw Refusal.forbidden("frontoffice.refusal.swap.own");
    }
    if (verdict.approve()) {
      lock(swap);
      rules.check(shift(swap.getShiftId()), shift(swap.getOtherShiftId()));
    }
  }

  @Override
  public void moved(CaseMove move) {
    Swap swap = entities.find(Swap.class, move.approvalCase().getSubjectId());
    // Read anew under the lock of the case: the caller may have read it before.
    entities.refresh(swap);
    Instant now = clock.instant();
    switch (move.what()) {
      case OPENED -> {
        swap.submit(move.approvalCase().getId());
        mails.toDecide(reader.card(swap), move);
      }
      case REROUTED, STEP_APPROVED -> mails.toDecide(reader.card(swap), move);
      case APPROVED -> {
        exchange(swap);
        end(swap, SwapState.DONE, now, null);
      }
      case REJECTED -> end(swap, SwapState.REFUSED, now, move.note());
      case EXPIRED -> end(swap, SwapState.EXPIRED, now, null);
      case WITHDRAWN -> end(swap, SwapState.WITHDRAWN, now, null);
    }
  }

  private void exchange(Swap swap) {
    List<Roster> weeks = lock(swap);
    Shift given = shift(swap.getShiftId());
    Shift taken = shift(swap.getOtherShiftId());
    given.giveTo(swap.getColleagueId());
    taken.giveTo(swap.getRequesterId());
    weeks.forEach(Roster::change);
    entities.flush();
    audit.record("frontoffice.swap-done", KIND + ":" + swap.getId(), null);
  }

  private void end(Swap swap, SwapState how, Instant now, String reason) {
    swap.become(how, now);
    List<Long> both = List.of(swap.getRequesterId(), swap.getColleagueId());
    mails.decided(reader.card(swap), both, reason);
  }

  /** Locks the weeks of both shifts, always in one order, and reads the shifts as they are then. */
  private List<Roster> lock(Swap swap) {
    List<Shift> shifts =
        Stream.of(shift(swap.getShiftId()), shift(swap.getOtherShiftId())).toList();
    List<Roster> weeks =
        shifts.stream()
            .map(Shift::getRoster)
            .collect(Collectors.toMap(Roster::getId, Function.identity(), (one, same) -> one))
            .values()
            .stream()
            .sorted(Comparator.comparing(Roster::getMonday))
            .map(roster -> rosters.lock(roster.getBranch(), roster.getMonday()))
            .toList();
    shifts.forEach(entities::refresh);
    SwapRules.checkHands(swap, shifts.getFirst(), shifts.getLast());
    return weeks;
  }

  private Shift shift(long id) {
    Shift shift = entities.find(Shift.class, id);
    if (shift == null) {
      throw SwapRules.gone();
    }
    return shift;
  }
}
