package it.segrate.citytimes.systemtest.timeband;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Answer;
import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.TestServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The time clock fetches bands; people ask and decide over the API with the rules of the pages. */
class TimeBandApiIT {

  private static final String BANDS = "/api/timeband/active-bands";
  private static final String DAY = "day=2026-12-01";
  private static final String REQUESTS = "/api/timeband/requests";
  private static final Pattern BADGE = Pattern.compile("\"badge\":\"([^\"]+)\"");
  private static final String CASES = "/api/approval/cases";
  private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();

  @Test
  void clockReadsPageByPageAndFetchesNothingTwice() {
    try (PortalClient clock = new PortalClient(server)) {
      HttpResponse<String> first = clock.get(BANDS + "?" + DAY + "&size=2", basic("clock"));

      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body()).contains("\"source\":\"BAND\"", "\"plannedMinutes\":");
      assertThat(BADGE.matcher(first.body()).results()).hasSize(2);
      assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(found(NEXT, first)).contains(DAY, "page=1", "size=2");
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(
              clock
                  .get(
                      BANDS + "?" + DAY + "&size=2",
                      Map.of(
                          "Authorization",
                          basic("clock").get("Authorization"),
                          "If-None-Match",
                          tag))
                  .statusCode())
          .isEqualTo(304);
      String badge = found(BADGE, first);
      HttpResponse<String> one = clock.get(BANDS + "/00" + badge + "?" + DAY, basic("clock"));
      assertThat(one.statusCode()).isEqualTo(200);
      assertThat(one.body()).contains("\"badge\":\"" + badge + "\"", "\"day\":\"2026-12-01\"");
    }
  }

  @Test
  void whatCannotBeAnsweredIsSaidInASentence() {
    try (PortalClient clock = new PortalClient(server)) {
      assertProblem(clock.get(BANDS + "?day=domani", basic("clock")), 422, "apiDay");
      assertProblem(clock.get(BANDS + "?size=501", basic("clock")), 422, "apiSize");
      assertProblem(clock.get(BANDS + "?page=-1", basic("clock")), 422, "apiPage");
      assertProblem(clock.get(BANDS + "/nobody?" + DAY, basic("clock")), 404, "noBadge");
    }
  }

  @Test
  void nobodyButTheClockReadsTheBandsOfAll() {
    try (PortalClient stranger = new PortalClient(server)) {
      HttpResponse<String> nobody = stranger.get(BANDS, Map.of());
      assertProblem(nobody, 401, "login");
      assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Basic");
      assertProblem(stranger.get(BANDS, basic("union")), 401, "login");
      assertProblem(stranger.get(REQUESTS, basic("clock")), 403, "forbidden");
    }
    try (PortalClient hr = PortalClient.login(server, "hr")) {
      assertProblem(hr.get(BANDS, Map.of()), 403, "forbidden");
    }
  }

  @Test
  void employeeAsksAndTheHeadRejectsWithTheRulesOfThePages() {
    // The last days that are free for the demo's deputy; the tests of pages take the first ones.
    LocalDate from = LocalDate.now(ZoneId.of("Europe/Rome")).plusDays(42);
    String order =
        "{\"band\":\"CINQUE-UGUALI\",\"from\":\"%s\",\"until\":\"%s\",\"key\":\"%s\"}"
            .formatted(from, from.plusDays(1), UUID.randomUUID());
    try (PortalClient employee = PortalClient.login(server, "deputy");
        PortalClient head = PortalClient.login(server, "manager")) {
      HttpResponse<String> asked = employee.post(REQUESTS, order);
      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
      assertThat(asked.body()).contains("\"state\":\"SUBMITTED\"");
      assertThat(found(ID, employee.post(REQUESTS, order))).isEqualTo(found(ID, asked));
      assertThat(employee.get(REQUESTS, Map.of()).body()).contains(from.toString());

      String waiting = waiting(head, from.plusDays(1));
      String decision = CASES + "/" + found(ID, waiting) + "/decision";
      String version = found(VERSION, waiting);
      assertProblem(employee.post(decision, reject(version, "No.")), 403, "own");
      assertProblem(head.post(decision, reject(version, "")), 422, "reasonMissing");
      assertProblem(head.post(decision, reject("999", "No.")), 409, "changed");
      HttpResponse<String> done = head.post(decision, reject(version, "Quel giorno no."));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(done.body()).contains("\"state\":\"REJECTED\"");
      assertProblem(head.post(decision, reject(version, "No.")), 409, "REJECTED");
    }
  }

  @Test
  void orderThatDoesNotHoldIsSaidInASentence() {
    try (PortalClient employee = PortalClient.login(server, "operator")) {
      assertProblem(employee.post(REQUESTS, "{\"from\":\"2027-01-07\"}"), 422, "bandMissing");
      assertProblem(employee.post(REQUESTS, "{\"from\":\"domani\"}"), 422, "apiDay");
      assertProblem(employee.post(REQUESTS, "{"), 400, "malformed");
      assertProblem(employee.post(CASES + "/1/decision", "{}"), 422, "apiDecision");
    }
  }

  /** The case in the head's worklist that ends on that day. */
  private static String waiting(PortalClient head, LocalDate until) {
    String day = until.getDayOfMonth() == 1 ? "1°" : String.valueOf(until.getDayOfMonth());
    String words = day + until.format(DateTimeFormatter.ofPattern(" MMMM", Locale.ITALIAN));
    String all = head.get(CASES, Map.of()).body();
    return Pattern.compile("\\{[^{}]*\\}")
        .matcher(all)
        .results()
        .map(MatchResult::group)
        .filter(one -> one.contains(words + " ") && one.contains("Bruno Fasulli"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(all));
  }

  private static String reject(String version, String reason) {
    return "{\"decision\":\"REJECT\",\"version\":%s,\"reason\":\"%s\"}".formatted(version, reason);
  }

  @Test
  void unknownFeedIsNotFound() {
    Answer unknown = Answer.of(server.url("/api/timeband/feed/nobody-has-this-link.ics"));

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).contains("timeband.refusal.noFeed");
  }

  @Test
  void everyAddressIsDescribed() {
    assertThat(Answer.of(server.rootUrl("/openapi?format=JSON")).body())
        .contains(
            BANDS,
            BANDS + "/{badge}",
            REQUESTS,
            "/api/approval/cases/{id}/decision",
            "/api/timeband/feed/{secret}.ics");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String key) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains("\"status\":" + status, key + "\"", "\"message\":\"")
        .doesNotContain("Exception", "\\tat ");
  }

  private static Map<String, String> basic(String user) {
    String pair = user + ":citytimes";
    return Map.of(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  private static String found(Pattern pattern, HttpResponse<String> answer) {
    return found(pattern, answer.body());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
