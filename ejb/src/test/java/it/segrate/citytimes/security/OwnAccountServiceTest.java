package it.segrate.citytimes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class OwnAccountServiceTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

  private static final String PRESENT = "the present one";
  private static final String WANTED = "another one";

  private final TestDatabase db;
  private final RecordingAudit audit = new RecordingAudit();
  private long id;

  OwnAccountServiceTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void accountWithAPassword() {
    Account account = new Account("marta.esempi", "Marta Esempi", null, Set.of(Role.EMPLOYEE));
    account.changePassword(PlainHash.passwords().hash(PRESENT));
    db.inTransaction(
        em -> {
          em.createNativeQuery("DELETE FROM account_role").executeUpdate();
          em.createNativeQuery("DELETE FROM account").executeUpdate();
          em.persist(account);
        });
    id = account.getId();
  }

  @Test
  void whoKnowsThePresentPasswordChangesIt() {
    change(PRESENT, WANTED);

    assertThat(login(PRESENT)).isEqualTo(LoginService.Outcome.REFUSED);
    assertThat(login(WANTED)).isEqualTo(LoginService.Outcome.ACCEPTED);
    assertThat(audit.acts()).contains("security.password-changed account:" + id + " null");
  }

  @Test
  void wrongPresentPasswordIsRefusedAtItsFieldAndCounts() {
    for (int i = 0; i < Lockout.FREE_FAILURES; i++) {
      assertRefused("wrong", WANTED, "present", "security.refusal.password.wrong");
    }

    assertRefused(null, WANTED, "present", "security.refusal.password.locked");
    assertRefused(PRESENT, WANTED, "present", "security.refusal.password.locked");
    assertThat(login(PRESENT)).isEqualTo(LoginService.Outcome.LOCKED);
  }

  @Test
  void shortOrSamePasswordIsRefusedAtItsField() {
    assertRefused(PRESENT, "short", "password", "security.refusal.password.length");
    assertRefused(PRESENT, null, "password", "security.refusal.password.length");
    assertRefused(PRESENT, PRESENT, "password", "security.refusal.password.same");
    assertThat(login(PRESENT)).isEqualTo(LoginService.Outcome.ACCEPTED);
  }

  private void assertRefused(String present, String wanted, String field, String key) {
    assertThatThrownBy(() -> change(present, wanted))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.field()).isEqualTo(field);
              assertThat(no.key()).isEqualTo(key);
            });
  }

  private void change(String present, String wanted) {
    db.inTransaction(
        em ->
            new OwnAccountService(
                    em,
                    logins(),
                    PlainHash.passwords(),
                    audit,
                    callerIs(em.find(Account.class, id)))
                .changePassword(present, wanted));
  }

  private LoginService.Outcome login(String password) {
    return logins().confirm("marta.esempi", password);
  }

  /** Every call is a transaction of its own, as the container makes it. */
  private LoginService logins() {
    return new LoginService() {
      @Override
      public Outcome confirm(String username, String password) {
        return db.alone(
            () ->
                db.callInTransaction(
                    em ->
                        new LoginService(em, PlainHash.passwords(), audit, NOON)
                            .confirm(username, password)));
      }
    };
  }

  private static CurrentCaller callerIs(Account account) {
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(new Caller(account, new PermissionPolicy(List.of())));
      }
    };
  }
}
