package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@BothDatabases
class DepartureServiceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneId.of("Europe/Rome"));

  private final NotedAccounts accounts = new NotedAccounts();
  private final NotedAudit audit = new NotedAudit();

  @Test
  void whoLeftYesterdayLosesAccountAndOffice(TestDatabase db) {
    db.inTransaction(
        em -> {
          Staff staff = new Staff(em);
          Office office = staff.office("Tributi");
          Person gone = staff.head("Ugo", "Segnaposti", office);
          gone.leave(TODAY.minusDays(1));
          Person lastDay = staff.person("Marta", "Esempi", office);
          lastDay.leave(TODAY);
          em.flush();

          new DepartureService(em, accounts, audit, CLOCK).closeUp();

          assertThat(accounts.acts())
              .contains("disable " + gone.getId(), "take MANAGER " + gone.getId())
              .doesNotContain("disable " + lastDay.getId());
          assertThat(office.getHead()).isNull();
          assertThat(audit.acts())
              .containsExactly("system people.head-left people.office:" + office.getId() + " null");
        });
  }
}
