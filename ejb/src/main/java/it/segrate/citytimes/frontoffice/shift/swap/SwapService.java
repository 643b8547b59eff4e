package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.approval.NewCase;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.shift.MyShiftService;
import it.segrate.citytimes.frontoffice.shift.RosterState;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What operators do about swaps: ask, agree or not, take back. Who decides is for the chain. */
@Stateless
@RequiresPermission(MyShiftService.PERMISSION)
public class SwapService {

  private static final Set<SwapState> OPEN = EnumSet.of(SwapState.ASKED, SwapState.AGREED);

  @PersistenceContext EntityManager entities;
  @Inject SwapRules rules;
  @Inject SwapMails mails;
  @Inject SwapReader reader;
  @Inject ApprovalService approvals;
  @Inject DecisionService decisions;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /**
   * Asks a colleague to exchange shifts.
   *
   * @param mine a shift of the caller's
   * @param theirs a shift of the colleague's
   * @throws Refusal NOT_FOUND if there is no such shift; INVALID or CONFLICT if they cannot be
   *     exchanged, as {@link SwapRules#check}, or one of them is in another swap already
   */
  public Swap ask(long mine, long theirs) {
    Shift given = shift(mine);
    Shift taken = shift(theirs);
    long me = current.get().accountId();
    if (given.getOperatorId() != me || taken.getOperatorId() == me || !sameBranch(given, taken)) {
      throw unknown();
    }
    if (current.get().personId() == null) {
      throw Refusal.conflict("frontoffice.refusal.swap.noPerson");
    }
    // Two who ask for one shift at once: the second waits, and finds the first.
    Stream.of(given, taken)
        .map(Shift::getId)
        .sorted()
        .forEach(id -> entities.find(Shift.class, id, LockModeType.PESSIMISTIC_WRITE));
    if (isAsked(given) || isAsked(taken)) {
      throw Refusal.conflict("frontoffice.refusal.swap.twice");
    }
    rules.check(given, taken);
    Swap swap = new Swap(given, taken, clock.instant());
    entities.persist(swap);
    entities.flush();
    audit.record("frontoffice.swap-asked", subject(swap), null);
    mails.asked(reader.card(swap));
    return swap;
  }

  private static boolean sameBranch(Shift one, Shift other) {
    return one.getRoster().getBranch().getId().equals(other.getRoster().getBranch().getId());
  }

  private boolean isAsked(Shift shift) {
    return !entities
        .createQuery(
            "SELECT s.id FROM Swap s WHERE s.state IN :open"
                + " AND (s.shiftId = :shift OR s.otherShiftId = :shift)",
            Long.class)
        .setParameter("open", OPEN)
        .setParameter("shift", shift.getId())
        .getResultList()
        .isEmpty();
  }

  /**
   * The colleague agrees: the swap goes to whoever decides.
   *
   * @throws Refusal NOT_FOUND if the caller was not asked; CONFLICT if it is no longer open, or one
   *     of the shifts is no longer theirs; else as {@link SwapRules#check}
   */
  public void agree(long id) {
    Swap swap = asked(id);
    check(swap);
    swap.become(SwapState.AGREED, clock.instant());
    entities.flush();
    audit.record("frontoffice.swap-agreed", subject(swap), null);
    long requester =
        entities
            .createQuery("SELECT a.personId FROM Account a WHERE a.id = :id", Long.class)
            .setParameter("id", swap.getRequesterId())
            .getSingleResult();
    approvals.open(
        new NewCase(SwapApproval.KIND, swap.getId(), requester, swap.firstDay().minusDays(1)));
  }

  /**
   * The colleague does not want it; who asked is told.
   *
   * @throws Refusal NOT_FOUND if the caller was not asked; CONFLICT if it is no longer open
   */
  public void decline(long id) {
    Swap swap = asked(id);
    swap.become(SwapState.DECLINED, clock.instant());
    audit.record("frontoffice.swap-declined", subject(swap), null);
    mails.decided(reader.card(swap), List.of(swap.getRequesterId()), null);
  }

  /**
   * Who asked takes it back.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's; CONFLICT if it is no longer open, or the
   *     colleague has agreed at this moment
   */
  public void withdraw(long id) {
    Swap swap = find(id);
    if (swap.getRequesterId() != current.get().accountId()) {
      throw unknown();
    }
    if (swap.caseId().isPresent()) {
      approvals.withdraw(swap.caseId().get());
    } else {
      entities.refresh(swap, LockModeType.PESSIMISTIC_WRITE);
      if (swap.getState() == SwapState.AGREED) {
        // Its case is locked before it by whoever decides: taking both the other way round could
        // leave each waiting for the other.
        throw Refusal.conflict("frontoffice.refusal.swap.agreed");
      }
      swap.become(SwapState.WITHDRAWN, clock.instant());
      mails.decided(reader.card(swap), List.of(swap.getColleagueId()), null);
    }
    audit.record("frontoffice.swap-withdrawn", subject(swap), null);
  }

  /** The caller's swaps, asked by them or of them, the latest first. */
  public List<SwapCard> mine() {
    return reader.cards(
        entities
            .createQuery(
                "SELECT s FROM Swap s WHERE s.requesterId = :me OR s.colleagueId = :me"
                    + " ORDER BY s.id DESC",
                Swap.class)
            .setParameter("me", current.get().accountId())
            .setMaxResults(20)
            .getResultList());
  }

  /**
   * The published shifts of colleagues of this week and the next that could be had for one of the
   * caller's: who works them can do the caller's, and nobody has asked for them yet.
   */
  public List<Shift> offers(long mine) {
    Shift given = shift(mine);
    if (given.getOperatorId() != current.get().accountId()) {
      throw unknown();
    }
    List<Shift> others =
        entities
            .createQuery(
                "SELECT s FROM Shift s JOIN FETCH s.kind k JOIN FETCH s.desk JOIN FETCH s.roster r"
                    + " WHERE r.branch = :branch AND r.state = :published AND s.day > :today"
                    + " AND s.day >= :from AND s.day < :until AND s.operatorId <> :me"
                    + " AND NOT EXISTS (SELECT w FROM Swap w WHERE w.state IN :open"
                    + " AND (w.shiftId = s.id OR w.otherShiftId = s.id))"
                    + " ORDER BY s.day, k.starts, s.id",
                Shift.class)
            .setParameter("branch", given.getRoster().getBranch())
            .setParameter("published", RosterState.PUBLISHED)
            .setParameter("today", LocalDate.now(clock))
            .setParameter("from", given.getRoster().getMonday())
            .setParameter("until", given.getRoster().getMonday().plusWeeks(2))
            .setParameter("me", given.getOperatorId())
            .setParameter("open", OPEN)
            .getResultList();
    return rules.possible(given, others);
  }

  /** Names of accounts. */
  public Map<Long, String> names(Collection<Long> accounts) {
    return reader.names(accounts);
  }

  /**
   * A swap, for whoever decides it.
   *
   * @throws Refusal NOT_FOUND if there is none, or its case is none of the caller's business
   */
  @RequiresPermission("approval.decide")
  public SwapCard forDecision(long id) {
    Swap swap = find(id);
    decisions.check(swap.caseId().orElseThrow(SwapService::unknown));
    return reader.card(swap);
  }

  /**
   * Why a swap could not be approved as things stand; empty if it could, or is decided already.
   *
   * @throws Refusal NOT_FOUND as {@link #forDecision}
   */
  @RequiresPermission("approval.decide")
  public Optional<Refusal> obstacle(long id) {
    Swap swap = forDecision(id).swap();
    if (swap.getState() != SwapState.AGREED) {
      return Optional.empty();
    }
    try {
      check(swap);
      return Optional.empty();
    } catch (Refusal no) {
      return Optional.of(no);
    }
  }

  private void check(Swap swap) {
    Shift given = still(swap.getShiftId());
    Shift taken = still(swap.getOtherShiftId());
    SwapRules.checkHands(swap, given, taken);
    rules.check(given, taken);
  }

  /** One that the caller is to answer; whoever else would move it waits. */
  private Swap asked(long id) {
    Swap swap = find(id);
    if (swap.getColleagueId() != current.get().accountId()) {
      throw unknown();
    }
    entities.refresh(swap, LockModeType.PESSIMISTIC_WRITE);
    if (!swap.getState().canBecome(SwapState.AGREED)) {
      throw Refusal.conflict("frontoffice.refusal.swap.state");
    }
    return swap;
  }

  private Swap find(long id) {
    Swap swap = entities.find(Swap.class, id);
    if (swap == null) {
      throw unknown();
    }
    return swap;
  }

  private Shift shift(long id) {
    Shift shift = entities.find(Shift.class, id);
    if (shift == null) {
      throw unknown();
    }
    return shift;
  }

  private Shift still(long id) {
    Shift shift = entities.find(Shift.class, id);
    if (shift == null) {
      throw SwapRules.gone();
    }
    return shift;
  }

  private static Refusal unknown() {
    return Refusal.notFound("frontoffice.refusal.swap.unknown");
  }

  static String subject(Swap swap) {
    return SwapApproval.KIND + ":" + swap.getId();
  }
}
