package it.segrate.citytimes.frontoffice.web.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueMonitorTest {

  private static final WaitRange RANGE = new WaitRange(5, 15);

  private static HallNow hall(boolean open, boolean here, boolean held, WaitRange range) {
    return new HallNow(
        "sac",
        "Sportello S@C",
        "Comune di Segrate",
        Instant.parse("2026-11-24T09:42:00.123Z"),
        open,
        null,
        List.of(
            new HallNow.Queue(
                "A",
                new LocalText("Carte", "Cards"),
                false,
                here,
                held,
                4,
                range,
                new HallNow.Number(16, "A 016"),
                null)));
  }

  private static QueueMonitor monitor(boolean open, boolean here, boolean held, WaitRange range) {
    return QueueMonitor.of(hall(open, here, held, range)).getFirst();
  }

  @Test
  void queueIsAnEntityOfTheModel() {
    assertThat(monitor(true, true, false, RANGE))
        .isEqualTo(
            new QueueMonitor(
                "urn:ngsi-ld:QueueMonitor:sac:A",
                "QueueMonitor",
                "2026-11-24T09:42:00Z",
                "Comune di Segrate",
                "sac:A",
                "Sportello S@C",
                "A",
                "Carte",
                "Cards",
                "Open",
                16,
                "A 016",
                null,
                null,
                4,
                5,
                15));
  }

  @Test
  void statusIsOneOfTheModel() {
    assertThat(monitor(true, true, true, RANGE).serviceStatus()).isEqualTo("Suspended");
    assertThat(monitor(true, true, false, null).serviceStatus()).isEqualTo("Suspended");
    assertThat(monitor(false, true, false, RANGE).serviceStatus()).isEqualTo("Closed");
    assertThat(monitor(true, false, false, RANGE).serviceStatus()).isEqualTo("Closed");
  }
}
