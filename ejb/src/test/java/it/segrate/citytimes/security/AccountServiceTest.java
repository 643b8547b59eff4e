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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class AccountServiceTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);

  private final TestDatabase db;
  private final RecordingAudit audit = new RecordingAudit();
  private long adminId;

  AccountServiceTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void onlyTheAdministrator() {
    db.inTransaction(
        em -> {
          em.createNativeQuery("DELETE FROM account_role").executeUpdate();
          em.createNativeQuery("DELETE FROM account").executeUpdate();
        });
    Account admin = new Account("admin", "Sara Simulati", null, Set.of(Role.ADMIN));
    db.inTransaction(em -> em.persist(admin));
    adminId = admin.getId();
  }

  @Test
  void openedAccountCanBeFoundAndIsAudited() {
    long id = open("Marta.Esempi");

    List<Account> found = call(service -> service.search("ESEMPI", 0, 10));

    assertThat(found).extracting(Account::getUsername).containsExactly("marta.esempi");
    assertThat(audit.acts())
        .containsExactly("security.account-opened account:" + id + " [EMPLOYEE, OPERATOR]");
  }

  @Test
  void percentAndUnderscoreAreSearchedAsWritten() {
    open("marta.esempi");

    assertThat(count("%")).isZero();
    assertThat(count("_")).isZero();
    assertThat(count("")).isEqualTo(2);
  }

  @Test
  void takenUserNameIsRefusedAtItsField() {
    open("marta.esempi");

    assertRefused(() -> open("Marta.Esempi "), "username", "security.refusal.username.taken");
  }

  @Test
  void malformedInputIsRefusedAtItsField() {
    assertRefused(() -> open("=cmd"), "username", "security.refusal.username.malformed");
    assertRefused(() -> open(null), "username", "security.refusal.username.malformed");
    assertRefused(
        () -> call(s -> s.open("ok.name", " ", null, Set.of(), null)),
        "displayName",
        "security.refusal.name.missing");
    assertRefused(
        () -> call(s -> s.open("ok.name", "Ok", "no address", Set.of(), null)),
        "email",
        "security.refusal.email.malformed");
    assertRefused(
        () -> call(s -> s.open("ok.name", "Ok", null, Set.of(), "short")),
        "password",
        "security.refusal.password.length");
  }

  @Test
  void stalePageIsToldInsteadOfOverwriting() {
    long id = open("marta.esempi");
    int version = call(service -> service.get(id).getVersion());
    change(id, version, Set.of(Role.EMPLOYEE));

    assertRefused(
        () -> change(id, version, Set.of(Role.HR)), null, "security.refusal.account.changed");
    Set<Role> roles = call(service -> service.get(id).getRoles());
    assertThat(roles).containsExactly(Role.EMPLOYEE);
  }

  @Test
  void lastAdministratorKeepsRoleAndAccount() {
    int version = call(service -> service.get(adminId).getVersion());

    assertRefused(
        () -> change(adminId, version, Set.of(Role.EMPLOYEE)),
        null,
        "security.refusal.account.last-administrator");
  }

  @Test
  void ofTwoAdministratorsWhoShutEachOtherOutAtOnceOneIsLeft() throws Exception {
    long secondId =
        call(s -> s.open("second", "Secondo", null, Set.of(Role.ADMIN), "a password")).getId();
    run(service -> service.resetPassword(adminId, "a password"));
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both =
          List.of(
              threads.submit(() -> disabledAtOnce(start, adminId, secondId)),
              threads.submit(() -> disabledAtOnce(start, secondId, adminId)));
      start.countDown();

      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
    }
  }

  private boolean disabledAtOnce(CountDownLatch start, long caller, long other)
      throws InterruptedException {
    start.await();
    try {
      callAs(
          caller,
          service -> {
            service.disable(other);
            return null;
          });
      return true;
    } catch (Refusal lastOne) {
      return false;
    }
  }

  @Test
  void administratorWhoCannotLogInDoesNotCount() {
    run(service -> service.open("second", "Secondo", null, Set.of(Role.ADMIN), null));
    int version = call(service -> service.get(adminId).getVersion());

    assertRefused(
        () -> change(adminId, version, Set.of(Role.EMPLOYEE)),
        null,
        "security.refusal.account.last-administrator");

    run(service -> service.resetPassword(find("second"), "a long password"));
    change(adminId, version, Set.of(Role.EMPLOYEE));
    Set<Role> roles = call(service -> service.get(adminId).getRoles());
    assertThat(roles).containsExactly(Role.EMPLOYEE);
  }

  @Test
  void nobodyDisablesTheirOwnAccount() {
    assertRefused(
        () -> run(service -> service.disable(adminId)), null, "security.refusal.account.own");
  }

  @Test
  void unknownAccountIsNotFound() {
    assertRefused(() -> call(service -> service.get(-1)), null, "security.refusal.account.unknown");
  }

  @Test
  void rightPasswordLogsInAndWrongOnesLockInTheEnd() {
    long id = open("marta.esempi");
    run(service -> service.resetPassword(id, "a long password"));

    assertThat(login("Marta.Esempi", "a long password")).isEqualTo(LoginService.Outcome.ACCEPTED);
    for (int i = 0; i < Lockout.FREE_FAILURES; i++) {
      assertThat(login("marta.esempi", "wrong")).isEqualTo(LoginService.Outcome.REFUSED);
    }
    assertThat(login("marta.esempi", "wrong")).isEqualTo(LoginService.Outcome.LOCKED);
    assertThat(login("marta.esempi", "a long password")).isEqualTo(LoginService.Outcome.LOCKED);
  }

  @Test
  void unlockedAccountTakesTheRightPasswordAtOnce() {
    long id = open("marta.esempi");
    run(service -> service.resetPassword(id, "a long password"));
    for (int i = 0; i <= Lockout.FREE_FAILURES; i++) {
      login("marta.esempi", "wrong");
    }

    run(service -> service.unlock(id));

    assertThat(login("marta.esempi", "a long password")).isEqualTo(LoginService.Outcome.ACCEPTED);
    assertThat(audit.acts()).contains("security.account-unlocked account:" + id + " null");
  }

  @Test
  void disabledUnknownAndPasswordlessAccountsAreRefusedAlike() {
    long id = open("marta.esempi");
    assertThat(login("marta.esempi", "")).isEqualTo(LoginService.Outcome.REFUSED);
    run(service -> service.resetPassword(id, "a long password"));
    run(service -> service.disable(id));

    assertThat(login("marta.esempi", "a long password")).isEqualTo(LoginService.Outcome.REFUSED);
    assertThat(login("nobody", "a long password")).isEqualTo(LoginService.Outcome.REFUSED);
    assertThat(login("x".repeat(500), "y")).isEqualTo(LoginService.Outcome.REFUSED);
  }

  private long find(String username) {
    return call(service -> service.search(username, 0, 1).get(0).getId());
  }

  private long count(String text) {
    return call(service -> service.count(text));
  }

  private long open(String username) {
    return call(
        service ->
            service
                .open(
                    username,
                    "Marta Esempi",
                    "marta@citytimes.example",
                    Set.of(Role.EMPLOYEE, Role.OPERATOR),
                    null)
                .getId());
  }

  private void change(long id, int version, Set<Role> roles) {
    run(service -> service.change(id, version, "Marta Esempi", null, roles));
  }

  private LoginService.Outcome login(String username, String password) {
    return db.callInTransaction(
        em ->
            new LoginService(em, PlainHash.passwords(), audit, NOON)
                .login(username, password)
                .outcome());
  }

  private void run(Consumer<AccountService> act) {
    call(
        service -> {
          act.accept(service);
          return null;
        });
  }

  private <T> T call(Function<AccountService, T> act) {
    return callAs(adminId, act);
  }

  private <T> T callAs(long caller, Function<AccountService, T> act) {
    return db.callInTransaction(
        em ->
            act.apply(
                new AccountService(
                    em, PlainHash.passwords(), audit, callerIs(em.find(Account.class, caller)))));
  }

  private static CurrentCaller callerIs(Account account) {
    return new CurrentCaller() {
      @Override
      public Optional<Caller> find() {
        return Optional.of(new Caller(account, new PermissionPolicy(List.of())));
      }
    };
  }

  private static void assertRefused(ThrowingCallable act, String field, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.field()).isEqualTo(field);
              assertThat(no.key()).isEqualTo(key);
            });
  }
}
