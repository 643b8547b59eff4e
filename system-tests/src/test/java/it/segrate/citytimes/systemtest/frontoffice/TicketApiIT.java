package it.segrate.citytimes.systemtest.frontoffice;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.systemtest.Answer;
import it.segrate.citytimes.systemtest.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketApiIT {

  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");

  private final TestServer server = TestServer.shared();

  @Test
  void everyFieldOfAnAnswerIsInTheDescription() {
    String description =
        Answer.of(server.rootUrl("/openapi?format=JSON")).body().replace("\\\"", "\"");
    Answer issued = take();

    assertThat(issued.status()).isEqualTo(201);
    for (String body :
        new String[] {
          issued.body(),
          Answer.of(api("/tickets/" + secret(issued))).body(),
          Answer.of(api("/branches/sac/board")).body(),
          Answer.of(api("/branches/sac/kiosk")).body(),
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
    return Answer.to(api("/tickets"), body);
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
