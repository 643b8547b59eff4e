package it.segrate.citytimes.systemtest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.TestServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Worklist, decision with what-if, and calendar in a {@link BigTown} on PostgreSQL, asked for by
 * fifty people at once over loopback: {@code mvn -Pbench -Dtest=none} runs this and nothing else,
 * {@code -Dbench.database=DERBY} on the other database. Beside them, as what nothing on this
 * machine is faster than, a file and a page of text.
 *
 * <p>Asked for is that 95 of 100 answers come within 300 ms. The figures are for reading; only that
 * every page is answered, and is the right one, is asserted.
 */
class PagesBenchmark {

  private static final Logger LOG = Logger.getLogger(PagesBenchmark.class.getName());
  private static final int CROWD = Integer.getInteger("bench.people", 50);
  private static final int OF_HR = 5;
  private static final Duration WINDOW =
      Duration.ofSeconds(Integer.getInteger("bench.seconds", 60));
  private static final Duration WARM = Duration.ofSeconds(Integer.getInteger("bench.warm", 120));
  private static final Duration READING =
      Duration.ofMillis(Integer.getInteger("bench.reading", 2_000));

  @Test
  void printTheFigures() throws Exception {
    BenchServer.forEachDatabase(BigTown::build, BigTown.DERBY_STATISTICS, PagesBenchmark::measure);
  }

  private static void measure(String database, TestServer server) throws Exception {
    Crowd warm = new Crowd(Duration.ofMillis(READING.toMillis() / 2));
    Crowd crowd = new Crowd(READING);
    Crowd hurried = new Crowd(Duration.ZERO);
    List<PortalClient> clients = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      PortalClient client = PortalClient.login(server, user(i));
      clients.add(client);
      List<Asked> pages = pages(client);
      List.of(warm, crowd, hurried).forEach(one -> one.join(client, pages));
    }
    warm.ask(WARM);
    report(database + ", reading a page for " + READING.toMillis() + " ms", crowd, server);
    report(database + ", without a pause", hurried, server);
    clients.forEach(PortalClient::close);
  }

  /** Some of HR, some heads of a department of thirty offices, all others heads of one office. */
  private static String user(int number) {
    if (number < OF_HR) {
      return "hr-" + number;
    }
    int head = number - OF_HR;
    return "head-" + (head < OF_HR ? head : BigTown.DEPARTMENTS + head);
  }

  /** What one person goes through: their worklist, the first case in it, a calendar, the floor. */
  private static List<Asked> pages(PortalClient client) {
    String worklist = client.open("/approval/worklist.xhtml").page().html();
    String decision =
        worklist.replaceFirst("(?s).*?(/approval/decision\\.xhtml\\?id=\\d+).*", "$1");
    assertThat(decision).startsWith("/approval/decision.xhtml?id=");
    return List.of(
        new Asked("worklist", "/approval/worklist.xhtml", "Da decidere"),
        new Asked("decision", decision, "per quarto d’ora"),
        new Asked("calendar", "/timeband/calendar.xhtml", "ct-cal"),
        new Asked("month", "/timeband/calendar.xhtml?month=2026-12", "ct-cal"),
        new Asked("text", "/pages/legal.xhtml", "Note legali"),
        new Asked("file", "/resources/citytimes/logo.svg", "svg"));
  }

  private static void report(String how, Crowd crowd, TestServer server)
      throws InterruptedException {
    Duration before = used(server);
    Map<String, Figures> figures = new TreeMap<>(crowd.ask(WINDOW));
    Duration used = used(server).minus(before);
    StringBuilder report = new StringBuilder();
    report
        .append(CROWD)
        .append(" people on ")
        .append(how)
        .append(", ")
        .append(WINDOW.toSeconds())
        .append(" s\n")
        .append(
            "page             answers      median         95%         99%     slowest  x file\n");
    figures.forEach(
        (page, one) -> report.append(one.line(page, WINDOW, figures.get("file"))).append('\n'));
    int answers = figures.values().stream().mapToInt(Figures::answers).sum();
    report.append(
        String.format(
            Locale.ROOT,
            "All: %.1f/s, %.1f ms of the processor for each in the server; load of the machine %.1f",
            answers / (WINDOW.toMillis() / 1_000.0),
            (double) used.toMillis() / answers,
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    LOG.info(report.toString());
    assertThat(figures.values()).allSatisfy(one -> assertThat(one.faults()).isEmpty());
  }

  /**
   * How long processors have worked for the server, which other work on the machine does not
   * change.
   */
  private static Duration used(TestServer server) {
    return ProcessHandle.of(server.pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow();
  }
}
