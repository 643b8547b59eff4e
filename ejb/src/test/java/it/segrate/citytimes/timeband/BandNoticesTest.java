package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.timeband.change.ChangeKind;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told before a band ends, and when it is to be looked at again. */
@BothDatabases
class BandNoticesTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
  private static final String ENDING = "band-ending-to-employee Marta Esempi";

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  private long active(LocalDate until, LocalDate review) {
    NewRequest order =
        new NewRequest(
            town.bands.get("monday"), FROM, until, review, BandTown.NO_REASON, "form-" + until);
    long id = town.as(town.employee, desk -> desk.requests.submit(order).getId());
    town.approveWhole(id);
    town.comes(FROM, id);
    town.mails.forget();
    return id;
  }

  @Test
  void endIsToldThirtyAndSevenDaysAheadAndNotOtherwise() {
    long id = active(UNTIL, null);

    town.noticeComes(UNTIL.minusDays(31), id);
    assertThat(town.mails.told()).isEmpty();
    town.noticeComes(UNTIL.minusDays(30), id);
    assertThat(town.mails.told()).containsExactly(ENDING);
    assertThat(town.mails.all().getFirst().mail().subject()).contains("mercoledì 30 giugno");
    town.noticeComes(UNTIL.minusDays(7), id);
    assertThat(town.mails.told()).containsExactly(ENDING, ENDING);
    assertThat(town.hasNotice(id)).isFalse();
  }

  @Test
  void noticesOfOneEndHaveKeysOfTheirOwnAndALateOneIsNotSentTwice() {
    long id = active(UNTIL, null);
    town.noticeComes(UNTIL.minusDays(30), id);
    town.noticeComes(UNTIL.minusDays(7), id);

    assertThat(town.mails.all())
        .extracting(sent -> sent.order().idempotencyKey())
        .containsExactly(
            "timeband/band-ending-to-employee:" + id + ":" + UNTIL + ":30",
            "timeband/band-ending-to-employee:" + id + ":" + UNTIL + ":7");
  }

  @Test
  void bandShorterThanANoticeIsToldWhatIsLeft() {
    long id = active(FROM.plusDays(20), null);

    assertThat(town.hasNotice(id)).isTrue();
    town.noticeComes(FROM.plusDays(13), id);
    assertThat(town.mails.told()).containsExactly(ENDING);
  }

  @Test
  void newDatesMoveTheNotice() {
    long id = active(UNTIL, null);
    LocalDate later = UNTIL.plusDays(60);
    long change = town.askChange(town.employee, id, ChangeKind.DATES, null, later);
    town.grant(change);
    town.mails.forget();

    town.noticeComes(UNTIL.minusDays(30), id);
    assertThat(town.mails.told()).isEmpty();
    town.noticeComes(later.minusDays(30), id);
    assertThat(town.mails.told()).containsExactly(ENDING);
  }

  @Test
  void bandThatIsGivenUpEarlierIsToldNothingMore() {
    long id = active(UNTIL, null);
    long change = town.askChange(town.employee, id, ChangeKind.CANCEL, null, FROM.plusDays(3));
    town.grant(change);
    town.comes(FROM.plusDays(4), id);
    town.mails.forget();

    town.noticeComes(UNTIL.minusDays(30), id);

    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
    assertThat(town.mails.told()).isEmpty();
  }

  @Test
  void dayOfReviewIsToldToThePersonAndTheHeadOnce() {
    LocalDate review = FROM.plusDays(100);
    long id = active(null, review);

    town.noticeComes(review, id);

    assertThat(town.mails.told())
        .containsExactly(
            "band-review-to-employee Marta Esempi", "band-review-to-manager Ugo Segnaposti");
    assertThat(town.hasNotice(id)).isFalse();
    assertThat(town.state(id)).isEqualTo(RequestState.ACTIVE);
  }

  @Test
  void bandHasAnEndOrAReviewAndTheReviewComesLater() {
    assertThatThrownBy(() -> active(UNTIL, FROM.plusDays(5)))
        .hasMessageContaining("timeband.refusal.reviewAndEnd");
    assertThatThrownBy(() -> active(null, FROM))
        .hasMessageContaining("timeband.refusal.reviewEarly");
  }
}
