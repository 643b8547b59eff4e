package it.segrate.citytimes.frontoffice.report;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.DemoPast;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.security.TestCaller;
import org.junit.jupiter.api.Test;

@BothDatabases
class DemoPastTest {

  @Test
  void sixWeeksAreLivedOnceAndLeaveNothingOpen(TestDatabase db) {
    TestHall hall = new TestHall(db);
    hall.desk("1", "AB", null);

    seed(hall);
    long tickets = tickets(hall);
    seed(hall);

    assertThat(tickets).isEqualTo(tickets(hall)).isEqualTo(36 * 24);
    assertThat(
            count(
                hall,
                " AND t.state IN (it.segrate.citytimes.frontoffice.ticket.TicketState.WAITING,"
                    + " it.segrate.citytimes.frontoffice.ticket.TicketState.CALLED,"
                    + " it.segrate.citytimes.frontoffice.ticket.TicketState.SERVING)"))
        .isZero();
    Promise lately = hall.read(em -> new PromiseService(em, hall.clock).lately(hall.branch));
    assertThat(lately.called()).isGreaterThanOrEqualTo(50);
    assertThat(lately.share().orElseThrow()).isGreaterThan(0.95);
  }

  private static void seed(TestHall hall) {
    hall.db.inTransaction(
        em ->
            new DemoPast(em, hall.directory(em), TestCaller.noAccounts(), hall.clock)
                .seed(em.merge(hall.branch)));
  }

  private static long tickets(TestHall hall) {
    return count(hall, "");
  }

  private static long count(TestHall hall, String which) {
    return hall.read(
        em ->
            em.createQuery(
                    "SELECT COUNT(t) FROM Ticket t WHERE t.branch = :branch" + which, Long.class)
                .setParameter("branch", hall.branch)
                .getSingleResult());
  }
}
