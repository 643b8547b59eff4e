package it.segrate.citytimes.systemtest.frontoffice;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Answer;
import it.segrate.citytimes.systemtest.Screens;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketApiIT {

  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":");
  private static final Pattern NUMBERS =
      Pattern.compile("\"first\":(\\d+),\"last\":\\d+,\"letter\":\"A\"");
  private static final Pattern SERVICE = Pattern.compile("\"id\":(\\d+),\"letter\":\"A\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();
  private final String kiosk = Screens.pair(server, Screens.KIOSK).orElseThrow();
  private final String board = Screens.pair(server, Screens.BOARD).orElseThrow();

  @Test
  void everyFieldOfAnAnswerIsInTheDescription() {
    String description =
        Answer.of(server.rootUrl("/openapi?format=JSON")).body().replace("\\\"", "\"");
    Answer issued = take();
    Answer numbers = Answer.to(api("/kiosk/numbers"), "{}", kiosk);
    Answer accepted = handOver(first(numbers));

    assertThat(issued.status()).isEqualTo(201);
    assertThat(accepted.body()).contains("\"number\":\"A " + first(numbers) + "\"");
    for (String body :
        new String[] {
          issued.body(),
          Answer.of(api("/tickets/" + secret(issued))).body(),
          Answer.of(api("/branches/sac/board"), board).body(),
          Answer.of(api("/branches/sac/kiosk"), kiosk).body(),
          numbers.body(),
          accepted.body(),
          Answer.of(api("/tickets/nobody-has-this-link")).body()
        }) {
      assertThat(fields(body))
          .isNotEmpty()
          .allMatch(field -> description.contains("\"" + field + "\":"));
    }
  }

  @Test
  void aTicketIsOneLineOfTheLog() throws IOException {
    long before = issuedInTheLog();

    Answer issued = take();

    assertThat(issuedInTheLog()).isEqualTo(before + 1);
    assertThat(Files.readString(server.plan().log())).doesNotContain(secret(issued));
  }

  private long issuedInTheLog() throws IOException {
    try (Stream<String> lines = Files.lines(server.plan().log())) {
      return lines
          .filter(line -> line.contains("event=frontoffice.ticket-issued subject=frontoffice:"))
          .count();
    }
  }

  private Answer take() {
    String body = "{\"service\":1,\"priority\":false,\"key\":\"" + UUID.randomUUID() + "\"}";
    return Answer.to(api("/tickets"), body, kiosk);
  }

  @Test
  void nothingIsGivenShownOrTakenOverWithoutTheRightCookie() {
    String body = "{\"service\":1,\"key\":\"" + UUID.randomUUID() + "\"}";
    String forged = "citytimes-kiosk=" + "x".repeat(43);
    for (String cookie :
        new String[] {"nobody=yes", forged, board, board.replace("-board", "-kiosk")}) {
      assertThat(Answer.to(api("/tickets"), body, cookie).status()).isEqualTo(403);
      assertThat(Answer.to(api("/kiosk/numbers"), "{}", cookie).status()).isEqualTo(403);
      assertThat(Answer.of(api("/branches/sac/kiosk"), cookie).status()).isEqualTo(403);
    }
    assertThat(Answer.of(api("/branches/sac/board"), kiosk).status()).isEqualTo(403);
    assertThat(Answer.of(api("/branches/nowhere/board"), board).status()).isEqualTo(403);
    assertThat(Answer.to(api("/devices/pair"), Screens.typed("AAAA AAAA")).status()).isEqualTo(422);
  }

  private static String first(Answer numbers) {
    return NUMBERS.matcher(numbers.body()).results().findFirst().orElseThrow().group(1);
  }

  private String serviceOfA() {
    String offer = Answer.of(api("/branches/sac/kiosk"), kiosk).body();
    return SERVICE.matcher(offer).results().findFirst().orElseThrow().group(1);
  }

  private Answer handOver(String number) {
    String today = LocalDate.now(ZoneId.of("Europe/Rome")).toString();
    String body =
        """
        {"key":"%s","day":"%s","letter":"A","number":%s,"service":%s,"priority":false,"age":1000}\
        """
            .formatted(UUID.randomUUID(), today, number, serviceOfA());
    return Answer.to(api("/kiosk/tickets"), body, kiosk);
  }

  private String api(String path) {
    return server.url("/api/frontoffice" + path);
  }

  private static String secret(Answer issued) {
    return SECRET.matcher(issued.body()).results().findFirst().orElseThrow().group(1);
  }

  private static Stream<String> fields(String body) {
    return FIELD.matcher(body).results().map(found -> found.group(1));
  }
}
