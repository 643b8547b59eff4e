package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.timeband.BandTown.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.queue.ItemState;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request from its form to the day it ends, with everything that goes along with it. */
@BothDatabases
class TimeBandFlowTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  @Test
  void requestIsDecidedByHeadAndHrAndActiveFromItsFirstDayToItsLast() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    assertThat(town.state(id)).isEqualTo(RequestState.SUBMITTED);

    town.approve(town.head, id);
    assertThat(town.state(id)).isEqualTo(RequestState.MANAGER_APPROVED);

    town.approve(town.hr, id);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);

    town.comes(FROM.minusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);

    town.comes(FROM, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);

    town.comes(UNTIL, id);
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);

    town.comes(UNTIL.plusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
    assertThat(town.historyOf(id))
        .containsExactly(
            "approval.event.OPENED",
            "approval.event.APPROVED_OFFICE_HEAD",
            "approval.event.APPROVED_HR",
            "timeband.event.ACTIVE",
            "timeband.event.ENDED");
  }

  @Test
  void everyStepWritesToWhomItConcerns() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    assertThat(town.mails.told()).containsExactly("request-submitted-to-manager Ugo Segnaposti");
    town.mails.forget();

    town.approve(town.head, id);
    assertThat(town.mails.told())
        .contains("request-approved-by-manager-to-hr Lia Fittizi")
        .allMatch(told -> told.startsWith("request-approved-by-manager-to-hr"));
    town.mails.forget();

    town.approve(town.hr, id);
    assertThat(town.mails.told()).containsExactly("request-approved-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("Rientri lunedì e mercoledì", "dal 7 gennaio al 30 giugno 2027", "Lia Fittizi");
  }

  @Test
  void rejectionTellsTheReasonToWhoAsked() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    town.mails.forget();

    town.reject(town.head, id, "Il martedì resta una persona su due.");

    assertThat(town.state(id)).isEqualTo(RequestState.REJECTED);
    assertThat(town.mails.told()).containsExactly("request-rejected-to-employee Marta Esempi");
    assertThat(town.mails.all().getFirst().mail().text())
        .contains("Il martedì resta una persona su due.");
  }

  @Test
  void withdrawalIsToldToWhoHadIt() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    town.mails.forget();

    town.withdraw(town.employee, id);

    assertThat(town.state(id)).isEqualTo(RequestState.WITHDRAWN);
    assertThat(town.mails.told()).containsExactly("request-withdrawn-to-manager Ugo Segnaposti");
    assertThat(town.worklistOf(town.head)).isEmpty();
  }

  @Test
  void mailThatAsksForADecisionIsNotSentOnceNobodyCanDecide() {
    town.ask(town.employee, "monday", FROM, UNTIL);

    assertThat(town.mails.all().getFirst().order().notAfter()).isEqualTo("2026-12-23T23:00:00Z");
  }

  @Test
  void requestOfAHeadAtTheTopIsWrittenToHr() {
    town.ask(town.head, "monday", FROM, null);

    assertThat(town.mails.told()).contains("request-submitted-to-hr Lia Fittizi");
  }

  @Test
  void worklistSaysWhoAsksForWhatAndWhen() {
    town.ask(town.employee, "monday", FROM, UNTIL);

    WorklistRow row = town.worklistOf(town.head).getFirst();

    assertThat(row.requester()).isEqualTo("Marta Esempi");
    assertThat(row.office()).isEqualTo("Sportello tributi");
    assertThat(row.line().title().arguments()).contains("Rientri lunedì e mercoledì");
    assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void withdrawalOfADecidedRequestIsRefusedAndSomebodyElsesIsNotThere() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);
    town.approveWhole(id);

    assertThatThrownBy(() -> town.withdraw(town.employee, id))
        .hasMessageContaining("timeband.refusal.state.APPROVED");
    assertThatThrownBy(() -> town.withdraw(town.colleague, id))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }

  @Test
  void sameFormSentTwiceAsksOnce() {
    NewRequest wish = town.wish("monday", FROM, UNTIL);

    long first = town.as(town.employee, desk -> desk.requests.submit(wish).getId());
    long second = town.as(town.employee, desk -> desk.requests.submit(wish).getId());

    assertThat(second).isEqualTo(first);
    assertThat(town.worklistOf(town.head)).hasSize(1);
    assertThat(town.mails.all()).hasSize(1);
  }

  @Test
  void newBandEndsTheOneBeforeOnTheEveOfItsFirstDay() {
    long before = town.ask(town.employee, "equal", TODAY.plusDays(2), null);
    town.approveWhole(before);
    town.comes(TODAY.plusDays(2), before);
    long after = town.ask(town.employee, "monday", FROM, null);
    town.approveWhole(after);

    town.comes(FROM, after);

    assertThat(town.state(before)).isEqualTo(RequestState.ENDED);
    assertThat(town.request(before).until()).contains(FROM.minusDays(1));
    Optional<TimeBandRequest> active =
        town.as(null, desk -> desk.requests.activeOf(town.employee.getPersonId()));
    assertThat(active).get().extracting(TimeBandRequest::getId).isEqualTo(after);
  }

  @Test
  void bandApprovedOnItsFirstDayBeginsAtOnce() {
    long id = town.ask(town.employee, "monday", TODAY.plusDays(1), null);
    town.approve(town.head, id);
    town.clock.setTo(TODAY.plusDays(1));

    town.approve(town.hr, id);

    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void dayThatComesByTheDatabasesClockButNotThePortalsIsPutOff() {
    long id = town.ask(town.employee, "monday", FROM, null);
    town.approveWhole(id);

    town.comes(TODAY, id);

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
    assertThat(
            town.queue
                .service()
                .findLive(BandSchedule.QUEUE, "timeband:" + id)
                .orElseThrow()
                .state())
        .isEqualTo(ItemState.SCHEDULED);
  }
}
