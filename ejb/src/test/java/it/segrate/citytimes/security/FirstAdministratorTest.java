package it.segrate.citytimes.security;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.audit.RecordingAudit;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.SchemaReady;
import it.segrate.citytimes.database.TestDatabase;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
class FirstAdministratorTest {

  private final TestDatabase db;
  private final RecordingAudit audit = new RecordingAudit();

  FirstAdministratorTest(TestDatabase db) {
    this.db = db;
  }

  @BeforeEach
  void nobody() {
    db.inTransaction(
        em -> {
          em.createNativeQuery("DELETE FROM account_role").executeUpdate();
          em.createNativeQuery("DELETE FROM account").executeUpdate();
        });
  }

  @Test
  void portalWithoutAnAdministratorGetsOneAndSaysSoInTheTrail() {
    start("at-least-nine");

    Account admin = admin().orElseThrow();
    assertThat(admin.getRoles()).containsExactly(Role.ADMIN);
    assertThat(PlainHash.passwords().matches("at-least-nine", admin.getPasswordHash())).isTrue();
    assertThat(audit.acts())
        .containsExactly("security.account-opened account:" + admin.getId() + " first start");
  }

  @Test
  void withoutAPasswordOrWithAShortOneNobodyIsLetIn() {
    start(null);
    start("short");

    assertThat(admin()).isEmpty();
    assertThat(audit.acts()).isEmpty();
  }

  @Test
  void whereThereIsAnAdministratorNothingHappens() {
    persist(new Account("sara", "Sara Simulati", null, Set.of(Role.ADMIN)));

    start("at-least-nine");

    assertThat(admin()).isEmpty();
  }

  @Test
  void administratorWhoseAccountIsShutIsFollowedByANewOneOnceTheNameIsFree() {
    Account lost = new Account("admin", "Administrator", null, Set.of(Role.ADMIN));
    lost.disable();
    persist(lost);
    start("at-least-nine");
    assertThat(admin().orElseThrow().isEnabled()).isFalse();

    db.inTransaction(
        em -> em.createNativeQuery("UPDATE account SET username = 'admin-old'").executeUpdate());
    start("at-least-nine");

    assertThat(admin().orElseThrow().isEnabled()).isTrue();
  }

  private void start(String password) {
    db.inTransaction(
        em ->
            new FirstAdministrator(em, PlainHash.passwords(), audit, Optional.ofNullable(password))
                .open(new SchemaReady()));
  }

  private void persist(Account account) {
    db.inTransaction(em -> em.persist(account));
  }

  private Optional<Account> admin() {
    return db.callInTransaction(em -> new AccountDirectory(em).findByUsername("admin"));
  }
}
