package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.device.DeviceGate;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.ticket.CallReason;
import it.segrate.citytimes.frontoffice.ticket.TicketCall;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What boards show. They hang where all can read them: numbers, desks and waits, nothing else. */
@Stateless
@OpenToAll("a board has no login: its token stands for one, and it shows no person")
public class BoardService {

  private static final int CALLS_SHOWN = 5;
  private static final int CALLS_READ = 25;

  /** A call that came to nothing is not shown as if somebody should go there. */
  private static final Set<TicketState> SHOWN =
      EnumSet.of(TicketState.CALLED, TicketState.SERVING, TicketState.DONE, TicketState.NO_SHOW);

  @PersistenceContext private EntityManager entities;
  @Inject private DeviceGate gate;
  @Inject private HallDirectory hall;
  @Inject private LoadReader loads;
  @Inject private TicketRoll roll;
  @Inject private Clock clock;

  /** For the container. */
  public BoardService() {}

  /** For use without a container. */
  public BoardService(
      EntityManager entities,
      DeviceGate gate,
      HallDirectory hall,
      LoadReader loads,
      TicketRoll roll,
      Clock clock) {
    this.entities = entities;
    this.gate = gate;
    this.hall = hall;
    this.loads = loads;
    this.roll = roll;
    this.clock = clock;
  }

  /**
   * The branch of that code.
   *
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is none
   */
  public long branch(String code) {
    return hall.branch(code).getId();
  }

  /** Code of the branch whose devices name none; empty where there is no branch. */
  public String firstBranch() {
    return hall.firstBranch().map(Branch::getCode).orElse("");
  }

  /**
   * Grows with every committed change of a branch today; cheap enough to be asked several times a
   * second.
   */
  public long mark(long branch) {
    return roll.mark(branch, LocalDate.now(clock));
  }

  /**
   * Looks whether a screen may show the board of a branch.
   *
   * @throws it.segrate.citytimes.Refusal FORBIDDEN without the token of a board of that branch
   */
  public void check(String token, String code) {
    gate.require(token, DeviceKind.BOARD, code);
  }

  /**
   * The board of a branch.
   *
   * @throws it.segrate.citytimes.Refusal FORBIDDEN without the token of a board of that branch
   */
  public BoardState board(String token, String code) {
    return board(gate.require(token, DeviceKind.BOARD, code));
  }

  /**
   * What is told to many boards at once.
   *
   * @param board what they show
   * @param refused tokens that open no board of the branch (any more)
   */
  public record Shown(BoardState board, Set<String> refused) {}

  /** The board of a branch, for the screens that brought these tokens. */
  public Shown shown(long branchId, Collection<String> tokens) {
    Branch branch = entities.find(Branch.class, branchId);
    return new Shown(board(branch), gate.refused(tokens, DeviceKind.BOARD, branch));
  }

  private BoardState board(Branch branch) {
    LocalDate day = LocalDate.now(clock);
    long mark = roll.mark(branch.getId(), day);
    HallLoad load = loads.load(branch);
    return new BoardState(
        mark,
        day.toString(),
        branch.getName(),
        branch.getTown(),
        calls(branch, day),
        hall.groups(branch).stream().map(group -> queue(group, load)).toList(),
        hall.isOpen(branch),
        branch.getNotice().map(LocalText::it).orElse(null),
        branch.getNotice().map(LocalText::en).orElse(null));
  }

  private List<BoardState.Call> calls(Branch branch, LocalDate day) {
    List<TicketCall> newest =
        entities
            .createQuery(
                "SELECT c FROM TicketCall c JOIN FETCH c.ticket t JOIN FETCH c.point"
                    + " WHERE c.branchId = :branch AND c.day = :day AND t.state IN :shown"
                    + " AND c.reason <> :atDesk"
                    + " ORDER BY c.id DESC",
                TicketCall.class)
            .setParameter("branch", branch.getId())
            .setParameter("day", day)
            .setParameter("shown", SHOWN)
            .setParameter("atDesk", CallReason.AT_DESK)
            .setMaxResults(CALLS_READ)
            .getResultList();
    List<BoardState.Call> calls = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (TicketCall call : newest) {
      if (calls.size() < CALLS_SHOWN && numbers.add(call.getTicket().display())) {
        calls.add(
            new BoardState.Call(
                call.getId(),
                call.getTicket().display(),
                call.getPoint().getName(),
                call.getCalledAt(),
                call.getTicket().isCalled()));
      }
    }
    return calls;
  }

  private static BoardState.Queue queue(ServiceGroup group, HallLoad load) {
    String letter = group.getLetter();
    return new BoardState.Queue(
        letter,
        group.getName().it(),
        group.getName().en(),
        load.waitingUnder(letter),
        load.estimate(letter, false).orElse(null),
        load.isServed(letter));
  }
}
