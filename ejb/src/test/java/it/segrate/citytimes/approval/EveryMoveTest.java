package it.segrate.citytimes.approval;

import static it.segrate.citytimes.approval.ApprovalTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole table: every state of a case, every move, everybody who could try it. What is refused
 * is refused with its own sentence and changes nothing.
 */
@BothDatabases
class EveryMoveTest {

  /** A case as it can be found. */
  private enum Found {
    AT_HEAD,
    AT_HR,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED
  }

  private enum Move {
    APPROVE,
    REJECT,
    ASK,
    ANSWER,
    VIEW
  }

  private enum Who {
    REQUESTER,
    COLLEAGUE,
    HEAD,
    DEPUTY,
    DEPUTY_OF_NEXT_WEEK,
    RECALLED_DEPUTY,
    DEPUTY_WHO_REFUSED,
    HEAD_ABOVE,
    HR,
    UNION
  }

  /** What becomes of APPROVE, REJECT and ASK; '-' is not there, '#' is closed already. */
  private static final Map<Who, String> DECIDING =
      Map.of(
          Who.REQUESTER, "own own own own own own",
          Who.COLLEAGUE, "- - - - - -",
          Who.HEAD, "yes notYours # # # #",
          Who.DEPUTY, "yes notYours # # # #",
          Who.DEPUTY_OF_NEXT_WEEK, "- - - - - -",
          Who.RECALLED_DEPUTY, "- - - - - -",
          Who.DEPUTY_WHO_REFUSED, "- - - - - -",
          Who.HEAD_ABOVE, "- - - - - -",
          Who.HR, "notYours yes # # # #",
          Who.UNION, "- - - - - -");

  private ApprovalTown town;
  private final Map<Who, Account> people = new EnumMap<>(Who.class);

  @BeforeEach
  void build(TestDatabase db) {
    town = new ApprovalTown(db);
    people.put(Who.REQUESTER, town.employee);
    people.put(Who.COLLEAGUE, town.colleague);
    people.put(Who.HEAD, town.head);
    people.put(Who.HEAD_ABOVE, town.chief);
    people.put(Who.HR, town.hr);
    people.put(Who.DEPUTY, town.deputy);
    people.put(Who.UNION, town.hire("Rina", "Ipotesi", Role.UNION));
    people.put(Who.RECALLED_DEPUTY, town.hire("Sole", "Inventi", Role.EMPLOYEE));
    people.put(Who.DEPUTY_WHO_REFUSED, town.hire("Teo", "Prototipi", Role.EMPLOYEE));
    people.put(Who.DEPUTY_OF_NEXT_WEEK, town.hire("Ines", "Modelli", Role.EMPLOYEE));
    delegate(Who.RECALLED_DEPUTY, 0);
    town.recall();
    delegate(Who.DEPUTY_WHO_REFUSED, 0);
    town.as(
        people.get(Who.DEPUTY_WHO_REFUSED),
        kit -> {
          kit.delegations().refuse(kit.delegationDesk().received().getFirst().id());
          return null;
        });
    delegate(Who.DEPUTY, 0);
    delegate(Who.DEPUTY_OF_NEXT_WEEK, 7);
  }

  private void delegate(Who who, int inDays) {
    long person = people.get(who).getPersonId();
    town.delegate(NewDelegation.dated(person, TODAY.plusDays(inDays), TODAY.plusDays(inDays + 4)));
  }

  static Stream<Arguments> table() {
    return Arrays.stream(Found.values())
        .flatMap(found -> Arrays.stream(Move.values()).map(move -> Arguments.of(found, move)));
  }

  @ParameterizedTest
  @MethodSource("table")
  void everybodyTriesEveryMoveInEveryState(Found found, Move move) {
    long id = caseThatIs(found);
    if (move == Move.ANSWER && found.ordinal() < Found.APPROVED.ordinal()) {
      Account decider = found == Found.AT_HEAD ? town.head : town.hr;
      assertThat(outcome(Move.ASK, decider, id)).isEqualTo("yes");
    }
    for (Who who : Who.values()) {
      String expected = expected(found, move, who);
      long version = town.version(id);
      int lines = town.audit.lines().size();

      assertThat(outcome(move, people.get(who), id))
          .as("%s tries to %s what is %s", who, move, found)
          .isEqualTo(expected);

      if (!expected.equals("yes")) {
        assertThat(town.version(id)).isEqualTo(version);
        assertThat(town.audit.lines()).hasSize(lines);
      } else if (move != Move.VIEW) {
        id = caseThatIs(found);
      }
    }
  }

  private static String expected(Found found, Move move, Who who) {
    String closed = found.ordinal() < Found.APPROVED.ordinal() ? "yes" : "closedBy." + found;
    if (move == Move.ANSWER) {
      return who == Who.REQUESTER ? closed : "unknown";
    }
    String cell = DECIDING.get(who).split(" ")[found.ordinal()];
    return switch (cell) {
      case "-" -> "unknown";
      case "#" -> move == Move.VIEW ? "yes" : closed;
      case "notYours" -> move == Move.VIEW ? "yes" : cell;
      default -> cell;
    };
  }

  private String outcome(Move move, Account who, long id) {
    long version = town.version(id);
    try {
      town.as(
          who,
          kit -> {
            switch (move) {
              case APPROVE -> kit.approvals().decide(Verdict.approve(id, version));
              case REJECT -> kit.approvals().decide(Verdict.reject(id, version, "no"));
              case ASK -> kit.questions().service().ask(id, version, "Perché?");
              case ANSWER -> kit.questions().service().answer(id, "Perché sì.");
              case VIEW -> kit.decisions().view(id);
            }
            return null;
          });
      return "yes";
    } catch (Refusal refusal) {
      return refusal.key().replace("approval.refusal.", "");
    }
  }

  /** A new case in that state. */
  private long caseThatIs(Found found) {
    long id = town.open(town.employee);
    switch (found) {
      case AT_HEAD -> {
        // As it is opened.
      }
      case AT_HR -> town.approve(town.head, id);
      case APPROVED -> {
        town.approve(town.head, id);
        town.approve(town.hr, id);
      }
      case REJECTED -> town.reject(town.head, id, "no");
      case WITHDRAWN -> town.withdraw(town.employee, id);
      case EXPIRED ->
          town.inTransaction(
              entities ->
                  entities
                      .find(ApprovalCase.class, id)
                      .expire(ApprovalTown.EXPIRES, town.clock.instant()));
    }
    return id;
  }
}
