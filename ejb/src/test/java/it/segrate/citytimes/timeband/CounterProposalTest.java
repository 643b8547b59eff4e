package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.cover.CounterProposalService;
import it.segrate.citytimes.timeband.cover.ProposalCard;
import it.segrate.citytimes.timeband.cover.TestProposals;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A head proposes something else, and who asked answers. */
@BothDatabases
class CounterProposalTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);

  private BandTown town;
  private long id;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    id = town.ask(town.employee, "monday", FROM, null);
    town.mails.forget();
  }

  @Test
  void acceptedProposalChangesTheRequestAndHrIsNext() {
    propose("equal", FROM.plusWeeks(3));
    assertThat(town.mails.told()).containsExactly("counter-proposal-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("«Cinque giorni uguali»", "dal 1° febbraio 2027", "Ti va?");
    ProposalCard card = mine(town.employee).getFirst();
    assertThat(card.by()).isEqualTo("Ugo Segnaposti");
    assertThat(card.sameBand()).isFalse();

    act(town.employee, service -> service.accept(card.id()));

    assertThat(town.state(id)).isEqualTo(RequestState.MANAGER_APPROVED);
    assertThat(town.request(id).getFrom()).isEqualTo(FROM.plusWeeks(3));
    assertThat(town.request(id).getBand().getId()).isEqualTo(town.bands.get("equal"));
    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.worklistOf(town.hr))
        .extracting(WorklistRow::caseId)
        .contains(town.request(id).caseId().orElseThrow());
    assertThat(mine(town.employee)).isEmpty();
    assertThat(town.historyOf(id))
        .containsExactly(
            "approval.event.OPENED",
            "timeband.event.PROPOSED",
            "timeband.event.ACCEPTED",
            "approval.event.APPROVED_OFFICE_HEAD");
    assertThat(town.audit.lines())
        .anyMatch(line -> line.startsWith("timeband.proposed timeband:" + id))
        .anyMatch(line -> line.startsWith("timeband.proposal-accepted timeband:" + id));
    town.approve(town.hr, id);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void refusedProposalLeavesTheRequestWithTheHead() {
    propose("equal", FROM);
    town.mails.forget();

    act(town.employee, service -> service.refuse(mine(town.employee).getFirst().id()));

    assertThat(town.state(id)).isEqualTo(RequestState.SUBMITTED);
    assertThat(town.request(id).getBand().getId()).isEqualTo(town.bands.get("monday"));
    assertThat(town.worklistOf(town.head)).hasSize(1);
    assertThat(town.mails.told())
        .containsExactly("counter-proposal-refused-to-manager Ugo Segnaposti");
    assertThat(town.historyOf(id)).endsWith("timeband.event.KEPT");
  }

  @Test
  void decisionMakesAnOpenProposalVoid() {
    propose("equal", FROM);
    long proposal = mine(town.employee).getFirst().id();
    town.approve(town.head, id);

    assertThat(mine(town.employee)).isEmpty();
    refused("proposalOver", town.employee, service -> service.accept(proposal));
  }

  @Test
  void newProposalTakesThePlaceOfTheOneBefore() {
    propose("equal", FROM);
    long first = mine(town.employee).getFirst().id();
    propose("monday", FROM.plusWeeks(1));

    assertThat(mine(town.employee)).hasSize(1).allMatch(ProposalCard::sameBand);
    refused("proposalOver", town.employee, service -> service.accept(first));
  }

  @Test
  void proposalIsTheHeadsToMakeAndThePersonsToAnswer() {
    long band = town.bands.get("equal");
    refused("own", town.employee, service -> service.propose(id, band, FROM, ""));
    refused("unknown", town.colleague, service -> service.propose(id, band, FROM, ""));
    refused("notYours", town.hr, service -> service.propose(id, band, FROM, ""));
    refused(
        "proposalSame",
        town.head,
        service -> service.propose(id, town.bands.get("monday"), FROM, ""));
    propose("equal", FROM);
    long proposal = mine(town.employee).getFirst().id();

    refused("unknown", town.colleague, service -> service.accept(proposal));
    refused("unknown", town.head, service -> service.refuse(proposal));
  }

  @Test
  void openProposalIsSeenByWhoDecidesAlone() {
    propose("equal", FROM);

    List<ProposalCard> seen = as(town.head, service -> service.openFor(id));

    assertThat(seen).hasSize(1);
    refused("unknown", town.colleague, service -> service.openFor(id));
    refused("unknown", town.head, service -> service.openFor(id + 1000));
    refused(
        "fromMissing",
        town.head,
        service -> service.propose(id, town.bands.get("equal"), null, ""));
  }

  @Test
  void proposalForADayThatIsPastIsRefused() {
    refused(
        "past",
        town.head,
        service -> service.propose(id, town.bands.get("equal"), BandTown.TODAY.minusDays(1), ""));
  }

  private void propose(String band, LocalDate from) {
    act(town.head, service -> service.propose(id, town.bands.get(band), from, "Ti va?"));
  }

  private List<ProposalCard> mine(Account who) {
    return as(who, CounterProposalService::mine);
  }

  private void refused(String sentence, Account who, Consumer<CounterProposalService> act) {
    assertThatThrownBy(() -> act(who, act)).hasMessageContaining("refusal." + sentence);
  }

  private void act(Account who, Consumer<CounterProposalService> act) {
    as(
        who,
        service -> {
          act.accept(service);
          return null;
        });
  }

  private <T> T as(Account who, Function<CounterProposalService, T> act) {
    return town.as(
        who,
        desk ->
            act.apply(
                TestProposals.over(
                    desk.entities,
                    desk.requests,
                    desk.terms,
                    desk.approvals.approvals(),
                    desk.approvals.decisions(),
                    desk.subject.mails,
                    desk.catalogue,
                    town.audit,
                    town.clock)));
  }
}
