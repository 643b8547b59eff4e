package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that is written and not sent. */
@BothDatabases
class DraftTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  private NewRequest order(String band, Reason reason) {
    return new NewRequest(town.bands.get(band), FROM, UNTIL, reason, "form-1");
  }

  private long save(NewRequest order) {
    return town.as(town.employee, desk -> desk.requests.saveDraft(order).getId());
  }

  @Test
  void draftIsNobodysBusinessAndTakesNoDays() {
    long id = save(order("monday", BandTown.NO_REASON));

    assertThat(town.state(id)).isEqualTo(RequestState.DRAFT);
    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThat(town.mails.all()).isEmpty();
    assertThat(town.ask(town.employee, "equal", FROM, UNTIL)).isNotEqualTo(id);
    assertThatThrownBy(() -> town.as(town.colleague, desk -> desk.requests.mine(id)))
        .hasMessageContaining("timeband.refusal.unknown");
  }

  @Test
  void sameFormChangesItsDraftAndThenSendsIt() {
    Reason first = new Reason(ReasonCategory.CARER, "prima");
    Reason second = new Reason(ReasonCategory.CARER, "seconda");
    long id = save(order("monday", first));
    assertThat(save(order("equal", second))).isEqualTo(id);

    long sent =
        town.as(town.employee, desk -> desk.requests.submit(order("equal", second)).getId());

    assertThat(sent).isEqualTo(id);
    assertThat(town.state(id)).isEqualTo(RequestState.SUBMITTED);
    assertThat(reasonOf(id)).contains(second);
    assertThatThrownBy(() -> save(order("monday", first)))
        .hasMessageContaining("timeband.refusal.state.SUBMITTED");
  }

  @Test
  void reasonTakenOutOfADraftIsForgotten() {
    long id = save(order("monday", new Reason(ReasonCategory.CARER, "una cosa mia")));

    save(order("monday", BandTown.NO_REASON));

    assertThat(reasonOf(id)).isEmpty();
  }

  @Test
  void discardedDraftIsGoneWithItsReason() {
    long id = save(order("monday", new Reason(ReasonCategory.CARER, "una cosa mia")));
    assertThatThrownBy(() -> town.doAs(town.colleague, desk -> desk.requests.discard(id)))
        .hasMessageContaining("timeband.refusal.unknown");

    town.doAs(town.employee, desk -> desk.requests.discard(id));

    assertThat(town.requestsOf(town.employee)).isEmpty();
  }

  @Test
  void sentRequestIsNotThrownAway() {
    long id = town.ask(town.employee, "monday", FROM, UNTIL);

    assertThatThrownBy(() -> town.doAs(town.employee, desk -> desk.requests.discard(id)))
        .hasMessageContaining("timeband.refusal.state.SUBMITTED");
  }

  @Test
  void draftNeedsABandAndAFirstDayAndNoMore() {
    assertThatThrownBy(() -> save(new NewRequest(null, FROM, null, BandTown.NO_REASON, "k")))
        .hasMessageContaining("timeband.refusal.bandMissing");
    assertThatThrownBy(
            () ->
                save(new NewRequest(town.bands.get("monday"), null, null, BandTown.NO_REASON, "k")))
        .hasMessageContaining("timeband.refusal.fromMissing");
    LocalDate past = BandTown.TODAY.minusDays(3);
    long id = save(new NewRequest(town.bands.get("monday"), past, null, BandTown.NO_REASON, "k"));
    assertThat(town.request(id).getFrom()).isEqualTo(past);
  }

  @Test
  void whatWouldBeRefusedIsToldBeforeSending() {
    town.ask(town.employee, "monday", FROM, UNTIL);

    assertThat(obstacle(town.employee).orElseThrow())
        .hasMessageContaining("timeband.refusal.overlap");
    assertThat(obstacle(town.colleague)).isEmpty();
  }

  private Optional<Refusal> obstacle(Account who) {
    return town.as(who, desk -> desk.requests.obstacle(order("equal", BandTown.NO_REASON)));
  }

  private Optional<Reason> reasonOf(long id) {
    return town.as(town.employee, desk -> desk.reasons.mine(id));
  }
}
