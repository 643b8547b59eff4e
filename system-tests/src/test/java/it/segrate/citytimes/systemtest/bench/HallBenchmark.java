package it.segrate.citytimes.systemtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Console;
import it.segrate.citytimes.systemtest.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The hall on a running portal over loopback, with fifty operators at their consoles, 200 kiosks
 * and 200 boards: {@code mvn -Pbench -Dtest=none -Dit.test=HallBenchmark}, {@code
 * -Dbench.database=DERBY} on the other database.
 *
 * <p>Asked for are 300 ms from call to board for 95 of 100, and 300 tickets a second on PostgreSQL.
 * The figures are for reading; asserted is what must hold however fast it goes: every ticket is
 * called once, numbers have no gap, and the order of a lane is kept as far as fifty hands that
 * reach at once can keep it.
 */
class HallBenchmark {

  private static final Logger LOG = Logger.getLogger(HallBenchmark.class.getName());
  private static final int ROUNDS = 3;

  /** The invented days before today were never in the queue. */
  private static final String OURS = "request_key NOT LIKE 'past-%'";

  /**
   * The first of the numbers that only a kiosk without the server gives, and how many these are.
   */
  private static final int FOR_KIOSKS_ALONE = 800;

  private static final int KEPT = 1_000;
  private static final Duration KERNEL = Duration.ofSeconds(5);
  private static final Duration ISSUE = Duration.ofSeconds(10);
  private static final Duration BOARDS =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final int TICKETS = Integer.getInteger("bench.tickets", 10_000);

  @Test
  void printTheFigures() throws Exception {
    BenchServer.forEachDatabase(BusyHall::build, new String[0], HallBenchmark::measure);
  }

  private static void measure(String database, TestServer server) throws Exception {
    List<Console> consoles = new ArrayList<>();
    for (int i = 0; i < BusyHall.DESKS; i++) {
      consoles.add(new Console(server, BusyHall.operator(i), BusyHall.desk(i)));
    }
    try (Kiosks kiosks = new Kiosks(server)) {
      boards(database, server, consoles, kiosks);
      HallRush rush = new HallRush(kiosks, consoles);
      Duration took = rush.run(TICKETS);
      LOG.info(
          String.format(
              Locale.ROOT,
              "%s: %d tickets issued, called and served by %d desks in %d s, %.1f a second",
              database,
              TICKETS,
              consoles.size(),
              took.toSeconds(),
              TICKETS * 1_000.0 / took.toMillis()));
      assertThat(rush.called()).doesNotHaveDuplicates().containsAll(rush.issued());
      assertThat(rush.issued()).hasSize(TICKETS).doesNotHaveDuplicates();
      issue(database, server, kiosks);
    }
    consoles.forEach(Console::close);
    server.stop();
    try (Connection connection = BenchServer.connect(server, "")) {
      assertThatNumbersHaveNoGap(connection);
      assertThatOrderIsKept(connection);
    }
  }

  private static void boards(
      String database, TestServer server, List<Console> consoles, Kiosks kiosks)
      throws InterruptedException {
    Figures figures = new Figures();
    try (Boards boards = new Boards(server, figures)) {
      boards.awaitAll();
      int calls = 0;
      int turn = 0;
      long end = System.nanoTime() + BOARDS.toNanos();
      while (System.nanoTime() < end) {
        long next = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        kiosks.take();
        Console console = consoles.get(turn++ % consoles.size());
        console.serveIfCalled();
        if (!console.callNext().isEmpty()) {
          calls++;
        }
        Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
      }
      consoles.forEach(Console::serveIfCalled);
      LOG.info(
          String.format(
              Locale.ROOT,
              "%s: %d calls, one a second, on %d boards: %d showings, median %.0f ms, 95%% %.0f ms,"
                  + " 99%% %.0f ms, slowest %.0f ms",
              database,
              calls,
              Boards.BOARDS,
              figures.answers(),
              figures.percentile(0.5),
              figures.percentile(0.95),
              figures.percentile(0.99),
              figures.percentile(1)));
      assertThat(figures.faults()).isEmpty();
      assertThat(figures.answers()).isEqualTo(calls * Boards.BOARDS);
    }
  }

  /** Rounds by turns of tickets and of the queue kernel's items in the same database. */
  private static void issue(String database, TestServer server, Kiosks kiosks) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      double kernel = database.equals("Derby") ? Double.NaN : KernelRate.of(server, KERNEL);
      Figures figures = kiosks.takeFor(ISSUE);
      double rate = figures.answers() * 1_000.0 / ISSUE.toMillis();
      LOG.info(
          String.format(
              Locale.ROOT,
              "%s, round %d: %.0f tickets a second by %d kiosks, 95%% within %.0f ms; the kernel alone"
                  + " takes %.0f items in a second: %.3f of it",
              database,
              round,
              rate,
              Kiosks.KIOSKS,
              figures.percentile(0.95),
              kernel,
              rate / kernel));
      assertThat(figures.faults()).isEmpty();
    }
  }

  private static void assertThatNumbersHaveNoGap(Connection connection) throws SQLException {
    for (String letter :
        texts(connection, "SELECT DISTINCT letter FROM frontoffice_ticket WHERE " + OURS)) {
      List<Integer> numbers =
          texts(
                  connection,
                  "SELECT seq_no FROM frontoffice_ticket WHERE letter = '"
                      + letter
                      + "' AND "
                      + OURS
                      + " ORDER BY seq_no")
              .stream()
              .map(Integer::valueOf)
              .toList();
      assertThat(numbers)
          .as("numbers of " + letter)
          .containsExactlyElementsOf(
              IntStream.iterate(1, HallBenchmark::following)
                  .limit(numbers.size())
                  .boxed()
                  .toList());
    }
    assertThat(
            texts(
                connection,
                "SELECT t.letter FROM frontoffice_call c JOIN frontoffice_ticket t"
                    + " ON t.id = c.ticket_id WHERE t.request_key NOT LIKE 'past-%'"
                    + " GROUP BY t.id, t.letter HAVING COUNT(*) > 1"))
        .as("tickets called twice")
        .isEmpty();
  }

  /** The number after that one: those kept for kiosks without the server are passed over. */
  private static int following(int number) {
    return number + 1 == FOR_KIOSKS_ALONE ? number + 1 + KEPT : number + 1;
  }

  /** Who reaches for a ticket at the same moment as another may write it down a little later. */
  private static void assertThatOrderIsKept(Connection connection) throws SQLException {
    List<List<Integer>> lines = new ArrayList<>();
    String line = "";
    try (Statement statement = connection.createStatement();
        ResultSet calls =
            statement.executeQuery(
                "SELECT t.letter, t.lane, t.seq_no FROM frontoffice_call c"
                    + " JOIN frontoffice_ticket t ON t.id = c.ticket_id"
                    + " WHERE t.request_key NOT LIKE 'past-%'"
                    + " ORDER BY t.letter, t.lane, c.called_at, c.id")) {
      while (calls.next()) {
        String one = calls.getString(1) + calls.getString(2);
        if (!one.equals(line)) {
          line = one;
          lines.add(new ArrayList<>());
        }
        lines.getLast().add(calls.getInt(3));
      }
    }
    int most = lines.stream().mapToInt(HallBenchmark::mostOvertaken).max().orElseThrow();
    LOG.info("At most " + most + " of the same queue and lane came before one that was earlier");
    assertThat(most).isLessThan(BusyHall.DESKS);
  }

  private static int mostOvertaken(List<Integer> numbers) {
    return IntStream.range(0, numbers.size())
        .map(
            place ->
                (int)
                    numbers.subList(0, place).stream()
                        .filter(earlier -> earlier > numbers.get(place))
                        .count())
        .max()
        .orElse(0);
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        texts.add(found.getString(1));
      }
    }
    return texts;
  }
}
