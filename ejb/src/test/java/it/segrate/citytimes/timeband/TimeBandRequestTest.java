package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeBandRequestTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final TimeBand band = StandardBands.fiveEqualDays(LocalDate.of(2026, 9, 1));

  @Test
  void requestGoesFromDraftToActiveAndEnds() {
    TimeBandRequest request = request(UNTIL);
    request.submit(5, NOW);
    request.approveByManager(NOW);
    request.approve(NOW);
    request.activate(FROM, NOW);
    assertThat(request.getState()).isEqualTo(RequestState.ACTIVE);

    request.end(UNTIL, NOW);

    assertThat(request.getState()).isEqualTo(RequestState.ENDED);
    assertThat(request.caseId()).contains(5L);
  }

  @Test
  void bandNeverBeginsBeforeItsFirstDay() {
    TimeBandRequest request = approved();

    assertThatIllegalStateException().isThrownBy(() -> request.activate(FROM.minusDays(1), NOW));
    assertThat(request.getState()).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void withdrawnRequestCannotBeApproved() {
    TimeBandRequest request = request(UNTIL);
    request.submit(5, NOW);
    request.withdraw(NOW);

    assertThatThrownBy(() -> request.approve(NOW))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Refusal.Reason.CONFLICT);
              assertThat(refusal.key()).isEqualTo("timeband.refusal.state.WITHDRAWN");
            });
    assertThat(request.getState()).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void approvedRequestCannotBeWithdrawn() {
    TimeBandRequest request = approved();

    assertThatThrownBy(() -> request.withdraw(NOW))
        .hasMessageContaining("timeband.refusal.state.APPROVED");
  }

  @Test
  void bandThatGivesWayEndsOnTheLastDayReallyWorked() {
    TimeBandRequest request = approved();
    request.activate(FROM, NOW);

    request.end(LocalDate.of(2027, 2, 28), NOW);

    assertThat(request.until()).contains(LocalDate.of(2027, 2, 28));
  }

  @Test
  void overlapCountsBothEnds() {
    TimeBandRequest request = request(UNTIL);

    assertThat(request.overlaps(UNTIL, null)).isTrue();
    assertThat(request.overlaps(UNTIL.plusDays(1), null)).isFalse();
    assertThat(request.overlaps(FROM.minusDays(9), FROM)).isTrue();
    assertThat(request.overlaps(FROM.minusDays(9), FROM.minusDays(1))).isFalse();
  }

  @Test
  void requestWithoutEndOverlapsAllThatComesLater() {
    assertThat(request(null).overlaps(FROM.plusYears(9), null)).isTrue();
  }

  @Test
  void endBeforeBeginningIsNoRequest() {
    assertThatIllegalArgumentException().isThrownBy(() -> request(FROM.minusDays(1)));
  }

  private TimeBandRequest approved() {
    TimeBandRequest request = request(UNTIL);
    request.submit(5, NOW);
    request.approveByManager(NOW);
    request.approve(NOW);
    return request;
  }

  private TimeBandRequest request(LocalDate until) {
    return new TimeBandRequest(1, band, FROM, until, "k", NOW);
  }
}
