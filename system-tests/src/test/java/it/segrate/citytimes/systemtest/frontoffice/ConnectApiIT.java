package it.segrate.citytimes.systemtest.frontoffice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Answer;
import it.segrate.citytimes.systemtest.PortalClient;
import it.segrate.citytimes.systemtest.Screens;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others read of the hall and do in it: guests' systems, data platforms, the town's site. */
class ConnectApiIT {

  private static final String API = "/api/frontoffice";
  private static final String GUEST = API + "/guest/branches/sac";
  private static final String MONITORS = API + "/branches/sac/queue-monitors";
  private static final String WIDGET = "/frontoffice/when-widget.xhtml?branch=sac";
  private static final Pattern SERVICE = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
  private static final Pattern OF_THE_POST =
      Pattern.compile("\\{\"letter\":\"P\"[^}]*(?:\\{[^}]*\\})?[^}]*\"waiting\":(\\d+)");

  private final TestServer server = TestServer.shared();

  @Test
  void ticketOfAGuestsSystemReachesTheBoards() throws Exception {
    String board = Screens.pair(server, Screens.BOARD).orElseThrow();
    try (HttpClient http = HttpClient.newHttpClient();
        PortalClient totem = new PortalClient(server);
        Stream<String> events = events(http)) {
      Iterator<String> marks = events.filter(line -> line.startsWith("data:")).iterator();
      String before = marks.next();
      long waited = waiting(board);
      String service = found(SERVICE, totem.get(GUEST, basic("totem")).body());

      HttpResponse<String> issued = take(http, service);

      assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
      assertThat(issued.body()).contains("\"number\":\"P ");
      String after = before;
      while (after.equals(before)) {
        after = marks.next();
      }
      assertThat(waiting(board)).isGreaterThan(waited);
      String ticket = API + "/guest/tickets/" + found(SECRET, issued.body());
      assertThat(totem.get(ticket, basic("totem")).body()).contains("\"state\":\"WAITING\"");
    }
  }

  private Stream<String> events(HttpClient http) throws IOException, InterruptedException {
    HttpRequest listening =
        HttpRequest.newBuilder(URI.create(server.url(API + "/branches/sac/events"))).build();
    return http.send(listening, HttpResponse.BodyHandlers.ofLines()).body();
  }

  private HttpResponse<String> take(HttpClient http, String service)
      throws IOException, InterruptedException {
    String order = "{\"service\":%s,\"key\":\"%s\"}".formatted(service, UUID.randomUUID());
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url(GUEST + "/tickets")))
            .header("Content-Type", "application/json")
            .header("Authorization", basic("totem").get("Authorization"))
            .POST(HttpRequest.BodyPublishers.ofString(order))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private long waiting(String board) {
    String state = Answer.of(server.url(API + "/branches/sac/board"), board).body();
    return Long.parseLong(found(OF_THE_POST, state));
  }

  @Test
  void nobodyButAGuestsSystemDoesWhatOneDoes() {
    try (PortalClient stranger = new PortalClient(server)) {
      HttpResponse<String> nobody = stranger.get(GUEST, Map.of());
      assertThat(nobody.statusCode()).isEqualTo(401);
      assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("Basic");
      assertThat(stranger.get(GUEST, basic("clock")).statusCode()).isEqualTo(403);
      assertThat(stranger.get(GUEST, basic("partner")).statusCode()).isEqualTo(401);
    }
    try (PortalClient supervisor = PortalClient.login(server, "supervisor")) {
      assertThat(supervisor.get(GUEST, Map.of()).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void queuesAreForEverybodyAndNobodyFetchesThemTwice() {
    try (PortalClient platform = new PortalClient(server)) {
      HttpResponse<String> first = platform.get(MONITORS, Map.of());

      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(first.body())
          .contains("\"id\":\"urn:ngsi-ld:QueueMonitor:sac:A\"", "\"type\":\"QueueMonitor\"")
          .doesNotContainIgnoringCase("lane", "priority", "VIA_LIBERA", "operator");
      assertThat(first.headers().firstValue("Cache-Control").orElseThrow())
          .contains("public", "max-age=15");
      assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> again = platform.get(MONITORS, Map.of("If-None-Match", tag));
      // It may have been read anew in between; then the tag is another.
      assertThat(again.statusCode() == 304)
          .isEqualTo(again.headers().firstValue("ETag").orElseThrow().equals(tag));
      assertThat(platform.get(API + "/branches/nowhere/queue-monitors", Map.of()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void whatIsNeededIsNamedInTheDescription() {
    assertThat(Answer.of(server.rootUrl("/openapi?format=JSON")).body())
        .contains(
            MONITORS.replace("sac", "{branch}"),
            GUEST.replace("sac", "{branch}") + "/tickets",
            "expectedWaitFrom",
            "\"citytimes-kiosk\"",
            "\"citytimes-board\"",
            "\"citytimes-tablet\"");
  }

  @Test
  void onlyTheFrameOfTheTownsSiteMayBeFramedAndInItsLanguage() {
    try (PortalClient site = new PortalClient(server)) {
      HttpResponse<String> frame = site.get(WIDGET + "&lang=en", Map.of());
      assertThat(frame.statusCode()).isEqualTo(200);
      assertThat(frame.body()).contains("<html lang=\"en\"", "Wait at the desk");
      assertThat(policy(frame)).contains("frame-ancestors 'self' https://www.comune.example;");
      assertThat(frame.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
      for (String page : new String[] {"/frontoffice/when.xhtml", "/login.xhtml", MONITORS}) {
        HttpResponse<String> other = site.get(page, Map.of());
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(policy(other)).contains("frame-ancestors 'none';");
        assertThat(other.headers().firstValue("X-Frame-Options")).contains("DENY");
      }
    }
  }

  private static String policy(HttpResponse<String> answer) {
    return String.join(" ", answer.headers().allValues("Content-Security-Policy"));
  }

  private static Map<String, String> basic(String user) {
    String pair = user + ":citytimes";
    return Map.of(
        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
