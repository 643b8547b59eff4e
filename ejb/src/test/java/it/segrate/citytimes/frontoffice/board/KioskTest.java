package it.segrate.citytimes.frontoffice.board;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class KioskTest {

  /** From 10:42 to 7:30. */
  private static final Duration BACK_TO_MORNING = Duration.ofMinutes(-192);

  private static final Duration TO_IMMACULATE_CONCEPTION = Duration.ofDays(14);

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void tellsUntilWhenTheHallIsOpen() {
    KioskState kiosk = hall.kiosk();

    assertThat(kiosk.open()).isTrue();
    assertThat(kiosk.closes()).isEqualTo("20:00");
    assertThat(kiosk.opens()).isNull();
  }

  @Test
  void tellsWhenTheHallOpens() {
    hall.clock.pass(BACK_TO_MORNING);

    KioskState kiosk = hall.kiosk();

    assertThat(kiosk.open()).isFalse();
    assertThat(kiosk.closes()).isNull();
    assertThat(kiosk.opens()).isEqualTo("08:00");
  }

  @Test
  void promisesNoHoursOnAHoliday() {
    hall.clock.pass(TO_IMMACULATE_CONCEPTION);
    assertShutAllDay();

    hall.clock.pass(BACK_TO_MORNING);
    assertShutAllDay();
  }

  private void assertShutAllDay() {
    KioskState kiosk = hall.kiosk();
    assertThat(kiosk.open()).isFalse();
    assertThat(kiosk.closes()).isNull();
    assertThat(kiosk.opens()).isNull();
  }
}
