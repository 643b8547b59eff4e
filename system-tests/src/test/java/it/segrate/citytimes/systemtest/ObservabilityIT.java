package it.segrate.citytimes.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody who watches the server sees of it: health, figures, the description of the API. */
class ObservabilityIT {

  private static final Pattern LAG = Pattern.compile("\"([a-z-]+)\":\"\\d+\"");
  private static final Pattern PATH = Pattern.compile("^  (/\\S+):$", Pattern.MULTILINE);
  private static final Pattern PATHS =
      Pattern.compile("^paths:\n.*?(?=^\\S|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SUMMARY = Pattern.compile("^      summary: \\S", Pattern.MULTILINE);
  private static final Pattern DESCRIPTION =
      Pattern.compile("^      description: \\S", Pattern.MULTILINE);
  private static final Pattern OPERATION =
      Pattern.compile("^    (?:get|put|post|delete|patch):$", Pattern.MULTILINE);

  private final TestServer server = TestServer.shared();

  @Test
  void healthTellsOfTheDatabaseTheMailServerAndEachQueue() {
    Answer ready = Answer.of(server.rootUrl("/health/ready"));

    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.body())
        .contains("{\"status\":\"UP\"")
        .contains("\"name\":\"database\",\"status\":\"UP\"")
        .contains("\"name\":\"mail\",\"status\":\"UP\"")
        .contains("\"name\":\"queue-lag\",\"status\":\"UP\"");
    assertThat(queues()).contains("approvals", "mail", "people-imports");
    assertThat(Answer.of(server.rootUrl("/health/live")).status()).isEqualTo(200);
  }

  @Test
  void everyQueueTellsHowFullItIsAndHowItGoes() {
    Metrics metrics = Metrics.of(server);

    for (String queue : queues()) {
      for (String state : List.of("ready", "scheduled", "claimed", "held", "dead")) {
        assertThat(metrics.value("citytimes_queue_items", queue, state)).isNotNegative();
      }
      assertThat(metrics.value("citytimes_queue_oldest_seconds", queue)).isNotNegative();
      assertThat(metrics.value("citytimes_queue_claims_total", queue)).isNotNegative();
      assertThat(metrics.value("citytimes_queue_failures_total", queue)).isNotNegative();
    }
  }

  @Test
  void mailTellsWhetherItGoesOutAndHowFast() {
    Metrics metrics = Metrics.of(server);

    assertThat(metrics.value("citytimes_mail_paused")).isZero();
    assertThat(metrics.value("citytimes_mail_rate")).isPositive();
    for (String state : List.of("queued", "sending", "retry", "held", "failed", "uncertain")) {
      assertThat(metrics.value("citytimes_mail_messages", state)).isNotNegative();
    }
    assertThat(Answer.of(server.rootUrl("/health/ready")).body())
        .containsPattern("\"paused\":\"?false")
        .containsPattern("\"slowed\":\"?false");
  }

  @Test
  void theDescriptionIsOfThePortalsApiAloneAndSaysWhatEachOperationIsFor() {
    Answer description = Answer.of(server.rootUrl("/openapi"));

    assertThat(description.status()).isEqualTo(200);
    String operationsAlone = description.body().split("\nendpoints:")[0];
    assertThat(description.body()).contains("title: Segrate City Times");
    assertThat(PATH.matcher(operationsAlone).results().map(found -> found.group(1)))
        .allMatch(path -> path.contains("/api/"));
    String paths = only(PATHS, description.body());
    long operations = count(OPERATION, paths);
    assertThat(operations).isPositive();
    assertThat(count(SUMMARY, paths)).isEqualTo(operations);
    assertThat(count(DESCRIPTION, paths)).isEqualTo(operations);
  }

  /** The queues there are, as health names them. */
  private List<String> queues() {
    String body = Answer.of(server.rootUrl("/health/ready")).body();
    String lags = body.substring(body.indexOf("queue-lag"));
    return LAG.matcher(lags.substring(0, lags.indexOf('}')))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).count();
  }

  private static String only(Pattern part, String text) {
    Matcher matcher = part.matcher(text);
    assertThat(matcher.find()).as("%s in the description", part).isTrue();
    return matcher.group();
  }
}
