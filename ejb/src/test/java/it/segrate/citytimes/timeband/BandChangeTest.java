package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.BandTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.change.ChangeState;
import it.segrate.citytimes.timeband.change.MyChange;
import it.segrate.citytimes.timeband.change.NewChange;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one can still ask of a band that was granted. */
@BothDatabases
class BandChangeTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  private long granted() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    town.approveWhole(id);
    return id;
  }

  private long active() {
    long id = granted();
    town.comes(FROM, id);
    town.mails.forget();
    return id;
  }

  @Test
  void grantedCancellationOfABandThatHasNotBegunIsWithdrawnAndNotRejected() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);
    assertThat(town.state(id)).isEqualTo(RequestState.CANCELLATION_REQUESTED);

    town.grant(change);

    assertThat(town.state(id)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(town.change(change).getState()).isEqualTo(ChangeState.GRANTED);
    town.comes(FROM, id);
    assertThat(town.state(id)).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void refusedCancellationGoesBackToWhereItWasAndTheBandBegins() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);

    town.decideChange(town.head, change, "A gennaio lo sportello resta con una persona.");

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
    town.comes(FROM, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void historySaysThatTheWishToGiveUpWasSentAndRefusedAndWhy() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);
    town.decideChange(town.head, change, "A gennaio lo sportello resta con una persona.");

    MyChange mine = town.as(town.employee, desk -> desk.changes.mine()).getFirst();

    assertThat(mine.isRefused()).isTrue();
    assertThat(mine.refusal().flatMap(ApprovalEvent::note))
        .contains("A gennaio lo sportello resta con una persona.");
    assertThat(mine.progress().history())
        .extracting(mine::what)
        .containsExactly(
            "timeband.change.event.CANCEL.OPENED", "timeband.change.event.CANCEL.REJECTED");
  }

  @Test
  void changeThatIsTakenBackIsNotSaidToBeRefused() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.DATES, FROM.plusDays(7), UNTIL);
    town.doAs(town.employee, desk -> desk.changes.withdraw(change));

    MyChange mine = town.as(town.employee, desk -> desk.changes.mine()).getFirst();

    assertThat(mine.isRefused()).isFalse();
    assertThat(mine.progress().history())
        .extracting(mine::what)
        .containsExactly(
            "timeband.change.event.DATES.OPENED", "timeband.change.event.DATES.WITHDRAWN");
  }

  @Test
  void activeBandThatIsGivenUpLastsUntilItsNewLastDay() {
    long id = active();
    LocalDate last = FROM.plusDays(40);
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, last);

    town.grant(change);

    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
    assertThat(town.request(id).until()).contains(last);
    town.comes(last, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
    town.comes(last.plusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
  }

  @Test
  void bandIsWorkedUntilItIsDecidedThatItIsGivenUp() {
    long id = active();
    town.askChange(town.employee, id, ChangeKind.CANCEL, null, FROM.plusDays(40));

    assertThat(worked()).contains(id);
    town.clock.setTo(UNTIL.plusDays(1));
    assertThat(worked()).isEmpty();
  }

  @Test
  void bandThatHasNotBegunIsNotWorkedWhileItIsBeingGivenUp() {
    town.askChange(town.employee, granted(), ChangeKind.CANCEL, null, null);

    assertThat(worked()).isEmpty();
  }

  private Optional<Long> worked() {
    return town.as(
        null,
        desk -> desk.requests.activeOf(town.employee.getPersonId()).map(TimeBandRequest::getId));
  }

  @Test
  void cancellationNobodyDecidesExpiresAndTheBandGoesOnToItsOwnEnd() {
    long id = active();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, FROM.plusDays(10));

    town.expires(FROM.plusDays(11), town.change(change).caseId().orElseThrow());

    assertThat(town.change(change).getState()).isEqualTo(ChangeState.EXPIRED);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
    assertThat(town.request(id).until()).contains(UNTIL);
    town.comes(UNTIL.plusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
  }

  @Test
  void whoAskedCanTakeTheWishBackAndAskAgain() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);

    town.doAs(town.employee, desk -> desk.changes.withdraw(change));

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
    assertThat(town.worklistOf(town.head)).isEmpty();
    town.askChange(town.employee, id, ChangeKind.CANCEL, null, null);
    assertThat(town.worklistOf(town.head)).hasSize(1);
  }

  @Test
  void grantedDatesMoveTheBandAndTheDayItBegins() {
    long id = granted();
    LocalDate later = FROM.plusDays(25);
    long change = town.askChange(town.employee, id, ChangeKind.DATES, later, null);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);

    town.grant(change);

    assertThat(town.request(id).getFrom()).isEqualTo(later);
    assertThat(town.request(id).until()).isEmpty();
    town.comes(FROM, id);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
    town.comes(later, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void activeBandIsProlongedWithoutBeginningAnew() {
    long id = active();
    long change = town.askChange(town.employee, id, ChangeKind.DATES, null, UNTIL.plusDays(60));

    town.grant(change);

    assertThat(town.request(id).getFrom()).isEqualTo(FROM);
    town.comes(UNTIL.plusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
    town.comes(UNTIL.plusDays(61), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
  }

  @Test
  void datesThatMeetAnotherRequestAreRefusedWhenAskedAndWhenGranted() {
    long id = granted();
    long change = town.askChange(town.employee, id, ChangeKind.DATES, FROM, UNTIL.plusDays(60));
    town.ask(town.employee, "equal", UNTIL.plusDays(10), null);

    town.decideChange(town.head, change, null);
    assertThatThrownBy(() -> town.decideChange(town.hr, change, null))
        .hasMessageContaining("timeband.refusal.overlap");

    assertThat(town.change(change).isOpen()).isTrue();
    town.doAs(town.employee, desk -> desk.changes.withdraw(change));
    assertThatThrownBy(
            () -> town.askChange(town.employee, id, ChangeKind.DATES, FROM, UNTIL.plusDays(60)))
        .hasMessageContaining("timeband.refusal.overlap");
  }

  @Test
  void oneChangeAtATimeAndOnlyOfOnesOwnGrantedBand() {
    long undecided = town.ask(town.employee, "monday", FROM, UNTIL);
    assertThatThrownBy(
            () -> town.askChange(town.employee, undecided, ChangeKind.CANCEL, null, null))
        .hasMessageContaining("timeband.refusal.changeState.SUBMITTED");
    town.approveWhole(undecided);
    assertThatThrownBy(
            () -> town.askChange(town.colleague, undecided, ChangeKind.CANCEL, null, null))
        .hasMessageContaining("timeband.refusal.unknown");

    town.askChange(town.employee, undecided, ChangeKind.DATES, FROM.plusDays(1), UNTIL);

    assertThatThrownBy(
            () -> town.askChange(town.employee, undecided, ChangeKind.CANCEL, null, null))
        .hasMessageContaining("timeband.refusal.changeOpen");
  }

  @Test
  void sameFormSentTwiceAsksOnce() {
    long id = granted();
    NewChange order = new NewChange(id, ChangeKind.CANCEL, null, null, "once");

    long first = town.as(town.employee, desk -> desk.changes.ask(order).getId());
    long second = town.as(town.employee, desk -> desk.changes.ask(order).getId());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void lastDayIsFromTodayOnAndBeforeTheEnd() {
    long id = active();

    assertThatThrownBy(() -> town.askChange(town.employee, id, ChangeKind.CANCEL, null, null))
        .hasMessageContaining("timeband.refusal.lastDayMissing");
    assertThatThrownBy(() -> town.askChange(town.employee, id, ChangeKind.CANCEL, null, TODAY))
        .hasMessageContaining("timeband.refusal.lastDayPast");
    assertThatThrownBy(() -> town.askChange(town.employee, id, ChangeKind.CANCEL, null, UNTIL))
        .hasMessageContaining("timeband.refusal.lastDayLate");
    assertThatThrownBy(() -> town.askChange(town.employee, id, ChangeKind.DATES, null, UNTIL))
        .hasMessageContaining("timeband.refusal.sameDates");
  }

  @Test
  void everyMoveOfAChangeIsWrittenToWhomItConcerns() {
    long id = active();
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, FROM.plusDays(40));
    assertThat(town.mails.told()).containsExactly("change-submitted-to-approver Ugo Segnaposti");
    town.mails.forget();

    town.decideChange(town.head, change, "Resta una persona su due.");

    assertThat(town.mails.told()).containsExactly("change-decided-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("Resta una persona su due.", "Ugo Segnaposti");
  }
}
