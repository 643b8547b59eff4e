package it.segrate.citytimes.frontoffice.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicePointTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");

  private final ServicePoint desk = new ServicePoint(null, "5", null, List.of());

  @Test
  void twoOperatorsCannotSitAtOneDesk() {
    desk.take(1, "Giulia Modelli", NOW);

    assertThatThrownBy(() -> desk.take(2, "Ugo Segnaposti", NOW.plusSeconds(60)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("frontoffice.refusal.desk.taken"));
    assertThat(desk.getOperatorId()).contains(1L);
  }

  @Test
  void deskWhoseConsoleWentSilentCanBeTaken() {
    desk.take(1, "Giulia Modelli", NOW);
    Instant later = NOW.plus(ServicePoint.PRESENCE);

    desk.take(2, "Ugo Segnaposti", later);

    assertThat(desk.getOperatorId()).contains(2L);
  }

  @Test
  void deskWithAnUnfinishedVisitStaysWithItsOperator() {
    desk.take(1, "Giulia Modelli", NOW);
    desk.receive(47);
    Instant later = NOW.plus(ServicePoint.PRESENCE);

    assertThatThrownBy(() -> desk.take(2, "Ugo Segnaposti", later)).isInstanceOf(Refusal.class);
    desk.take(1, "Giulia Modelli", later);

    assertThat(desk.getTicketId()).contains(47L);
  }

  @Test
  void oneTicketAtATime() {
    desk.take(1, "Giulia Modelli", NOW);
    desk.receive(47);

    assertThatThrownBy(() -> desk.receive(48)).isInstanceOf(Refusal.class);
    assertThatThrownBy(desk::leave).isInstanceOf(Refusal.class);
    desk.release();
    desk.leave();

    assertThat(desk.isStaffed()).isFalse();
  }
}
