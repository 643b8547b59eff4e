package it.segrate.citytimes.frontoffice.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.device.DeviceKind;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No more places a day than a service has. */
@BothDatabases
class DailyCapTest {

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void kiosksThatWantTheLastPlaceAtOnceGetItOnce() throws Exception {
    cap(3);
    hall.take("A");
    hall.take("A");
    String one = hall.screens.another(DeviceKind.KIOSK);
    String other = hall.screens.another(DeviceKind.KIOSK);

    List<Boolean> given = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Boolean>> presses = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String kiosk = i % 2 == 0 ? one : other;
        presses.add(() -> gives(kiosk));
      }
      for (Future<Boolean> press : threads.invokeAll(presses)) {
        given.add(press.get());
      }
    }

    assertThat(given).containsOnlyOnce(true);
    assertThat(hall.take("B").display()).isEqualTo("B 001");
  }

  @Test
  void refusedPlaceTearsNoNumber() {
    cap(1);
    Ticket only = hall.take("A");
    assertThat(gives(hall.screens.kiosk())).isFalse();

    hall.giveUp(only.getSecret());

    assertThat(hall.take("A").display()).isEqualTo("A 002");
  }

  @Test
  void kioskSaysThatPlacesAreGoneUntilTheDayIsOver() {
    cap(1);
    assertThat(offered().full()).isFalse();
    hall.take("A");

    assertThat(offered().full()).isTrue();

    hall.clock.pass(Duration.ofDays(7));
    assertThat(offered().full()).isFalse();
  }

  @Test
  void serviceThatIsNotOfferedIsNeitherShownNorGiven() {
    hall.db.inTransaction(em -> em.find(ServiceCard.class, hall.service("A")).offer(false, null));

    assertThat(hall.kiosk().services()).extracting(KioskState.Service::letter).doesNotContain("A");
    assertThatThrownBy(() -> hall.take("A"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_FOUND));
  }

  private KioskState.Service offered() {
    return hall.kiosk().services().stream()
        .filter(service -> service.letter().equals("A"))
        .findFirst()
        .orElseThrow();
  }

  private void cap(int places) {
    hall.db.inTransaction(em -> em.find(ServiceCard.class, hall.service("A")).offer(true, places));
  }

  private boolean gives(String kiosk) {
    try {
      hall.tickets().issue(kiosk, hall.service("A"), false, UUID.randomUUID().toString());
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.key()).isEqualTo("frontoffice.refusal.cap");
      return false;
    }
  }
}
