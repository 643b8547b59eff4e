package it.segrate.citytimes.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How another system comes in, and who does not come in its way. */
@BothDatabases
class MachineLoginTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

  private static final String PASSWORD = "a long: password";

  private final TestDatabase db;
  private final CurrentCaller current = new CurrentCaller();

  MachineLoginTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void accounts() {
    db.inTransaction(
        em -> {
          em.createNativeQuery("DELETE FROM account_role").executeUpdate();
          em.createNativeQuery("DELETE FROM account").executeUpdate();
          for (Role role : List.of(Role.MACHINE, Role.ADMIN)) {
            Account account =
                new Account(role.name().toLowerCase(Locale.ROOT), "X", null, Set.of(role));
            account.changePassword(PlainHash.passwords().hash(PASSWORD));
            em.persist(account);
          }
        });
  }

  @Test
  void machineComesInAndIsTheCaller() {
    assertThat(enter(basic("machine", PASSWORD))).isTrue();
    assertThat(current.get().username()).isEqualTo("machine");
  }

  @Test
  void personIsRefusedWithTheRightPasswordToo() {
    assertThat(enter(basic("admin", PASSWORD))).isFalse();
  }

  @Test
  void wrongPasswordsLockTheAccountAsOnTheLoginPage() {
    for (int i = 0; i <= Lockout.FREE_FAILURES; i++) {
      assertThat(enter(basic("machine", "wrong"))).isFalse();
    }

    assertThat(enter(basic("machine", PASSWORD))).isFalse();
  }

  @Test
  void disabledMachineStaysOut() {
    db.inTransaction(em -> Callers.directory(em).findByUsername("machine").orElseThrow().disable());

    assertThat(enter(basic("machine", PASSWORD))).isFalse();
  }

  @Test
  void headerThatSaysNothingLetsNobodyIn() {
    assertThat(enter(null)).isFalse();
    assertThat(enter("")).isFalse();
    assertThat(enter("Bearer abc")).isFalse();
    assertThat(enter("Basic")).isFalse();
    assertThat(enter("Basic ***")).isFalse();
    assertThat(enter("Basic " + coded("machine"))).isFalse();
    assertThat(enter("Basic " + coded(":" + PASSWORD))).isFalse();
    assertThat(enter("basic " + coded("machine:" + PASSWORD))).isTrue();
  }

  private static String basic(String username, String password) {
    return "Basic " + coded(username + ":" + password);
  }

  private static String coded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private boolean enter(String header) {
    return db.callInTransaction(
        em -> {
          MachineLogin login = new MachineLogin();
          login.logins = new LoginService(em, PlainHash.passwords(), new RecordingAudit(), NOON);
          login.accounts = Callers.directory(em);
          login.current = current;
          return login.enter(header);
        });
  }
}
