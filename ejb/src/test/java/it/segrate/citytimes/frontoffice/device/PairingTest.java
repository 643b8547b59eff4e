package it.segrate.citytimes.frontoffice.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class PairingTest {

  private static final String HERE = "192.0.2.7";

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void codeOpensOneScreenOnce() {
    Device device = hall.screens.make(DeviceKind.KIOSK);
    String code = code(device);

    PairingService.Paired paired = hall.screens.pair(code, HERE);

    assertThat(code).matches("[" + DeviceSecret.ALPHABET + "]{8}");
    assertThat(paired.kind()).isEqualTo(DeviceKind.KIOSK);
    assertThat(hall.screens.gate().require(paired.token(), DeviceKind.KIOSK).getId())
        .isEqualTo(device.getId());
    assertThatRefused(() -> hall.screens.pair(code, HERE), "frontoffice.refusal.pairing.code");
  }

  @Test
  void codeMayBeTypedInSmallLettersAndWithAHyphen() {
    String code = code(hall.screens.make(DeviceKind.BOARD));
    String typed = code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4) + " ";

    assertThat(hall.screens.pair(typed, HERE).kind()).isEqualTo(DeviceKind.BOARD);
  }

  @Test
  void codeIsVoidAfterAQuarterOfAnHourAndWhenAnotherIsMade() {
    Device device = hall.screens.make(DeviceKind.KIOSK);
    String first = code(device);
    String second = code(device);
    assertThatRefused(() -> hall.screens.pair(first, HERE), "frontoffice.refusal.pairing.code");

    hall.clock.pass(Duration.ofMinutes(15));

    assertThatRefused(() -> hall.screens.pair(second, HERE), "frontoffice.refusal.pairing.code");
  }

  @Test
  void twoScreensThatTypeOneCodeAtOnceAreNotBothPaired() throws Exception {
    String code = code(hall.screens.make(DeviceKind.KIOSK));
    Callable<Boolean> typing =
        () -> {
          try {
            hall.screens.pair(code, HERE);
            return true;
          } catch (RuntimeException refused) {
            return false;
          }
        };

    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      int paired = 0;
      for (Future<Boolean> one : threads.invokeAll(List.of(typing, typing, typing, typing))) {
        paired += one.get() ? 1 : 0;
      }
      assertThat(paired).isEqualTo(1);
    }
  }

  @Test
  void guessingEndsForAnAddressAndLaterForAll() {
    String code = code(hall.screens.make(DeviceKind.KIOSK));
    guess(HERE, PairingLimit.PER_ADDRESS);

    assertThatRefused(() -> hall.screens.pair(code, HERE), "frontoffice.refusal.pairing.too-many");
    for (int i = 1; i < PairingLimit.IN_ALL / PairingLimit.PER_ADDRESS; i++) {
      guess("198.51.100." + i, PairingLimit.PER_ADDRESS);
    }
    assertThatRefused(
        () -> hall.screens.pair(code, "203.0.113.9"), "frontoffice.refusal.pairing.too-many");

    hall.clock.pass(Duration.ofMinutes(16));
    Device device = hall.screens.make(DeviceKind.KIOSK);
    assertThat(hall.screens.pair(code(device), HERE).kind()).isEqualTo(DeviceKind.KIOSK);
  }

  @Test
  void forgedWrongKindAndRevokedTokensAreRefused() {
    String kiosk = hall.screens.kiosk();
    Device device = hall.screens.gate().require(kiosk, DeviceKind.KIOSK);

    assertShutOut(null);
    assertShutOut("forged");
    assertShutOut(hall.screens.board());
    assertThat(issue(kiosk)).isEqualTo("A 001");

    hall.screens.run(devices -> devices.revoke(device.getId()));

    assertShutOut(kiosk);
  }

  @Test
  void tokenOpensItsOwnBranchAlone() {
    TestHall elsewhere = new TestHall(hall.db);

    assertThatRefused(
        () ->
            elsewhere
                .tickets()
                .issue(hall.screens.kiosk(), elsewhere.service("A"), false, newKey()),
        "frontoffice.refusal.service");
    assertThatRefused(
        () ->
            hall.read(
                em ->
                    new DeviceGate(em, hall.clock)
                        .require(
                            hall.screens.board(), DeviceKind.BOARD, elsewhere.branch.getCode())),
        "frontoffice.refusal.device");
  }

  @Test
  void pairingAnewShutsTheScreenBeforeOut() {
    Device device = hall.screens.make(DeviceKind.KIOSK);
    String before = hall.screens.paired(device).token();

    String after = hall.screens.paired(device).token();

    assertShutOut(before);
    assertThat(issue(after)).isEqualTo("A 001");
  }

  @Test
  void neitherCodeNorTokenStandsInTheDatabaseOrTheTrail() {
    Device device = hall.screens.make(DeviceKind.KIOSK);
    String code = code(device);
    String token = hall.screens.pair(code, HERE).token();

    List<?> kept =
        hall.read(
            em ->
                em.createNativeQuery("SELECT code_hash, token_hash, name FROM frontoffice_device")
                    .getResultList());

    assertThat(kept.stream().map(row -> Arrays.toString((Object[]) row)))
        .noneMatch(row -> row.contains(code) || row.contains(token));
    assertThat(hall.screens.trail)
        .noneMatch(line -> line.contains(code) || line.contains(token))
        .contains("frontoffice.device-paired KIOSK of the test");
  }

  @Test
  void screenIsHeardOfAndTellsThatItsVoiceFailed() {
    String token = hall.screens.board();
    hall.clock.pass(Duration.ofMinutes(10));
    assertThat(board(token).isOnline(hall.clock.instant())).isTrue();

    hall.db.inTransaction(em -> hall.screens.pairing(em).report(token, DeviceKind.BOARD, false));

    assertThat(board(token).getVoiceFailedAt()).contains(hall.clock.instant());
    hall.db.inTransaction(em -> hall.screens.pairing(em).report(token, DeviceKind.BOARD, true));
    assertThat(board(token).getVoiceFailedAt()).isEmpty();
  }

  private Device board(String token) {
    long id = hall.screens.gate().require(token, DeviceKind.BOARD).getId();
    return hall.read(em -> em.find(Device.class, id));
  }

  private void guess(String address, int times) {
    for (int i = 0; i < times; i++) {
      assertThatRefused(
          () -> hall.screens.pair("AAAAAAAA", address), "frontoffice.refusal.pairing.code");
    }
  }

  private String code(Device device) {
    return hall.screens.call(devices -> devices.newCode(device.getId()));
  }

  private String issue(String token) {
    return hall.tickets().issue(token, hall.service("A"), false, newKey()).display();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private void assertShutOut(String token) {
    assertThatRefused(() -> issue(token), "frontoffice.refusal.device");
  }

  private static void assertThatRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }
}
