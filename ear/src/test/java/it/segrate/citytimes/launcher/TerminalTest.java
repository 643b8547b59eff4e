package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(shown, true, StandardCharsets.UTF_8));

  @Test
  void whatThePortalSaysIsShownInOneLine() {
    record("INFO", "it.segrate.citytimes.portal.PortalStartup", "  event=demo-seeded|#]");

    assertThat(shown()).isEqualTo("10:48:39 event=demo-seeded\n");
  }

  @Test
  void whatTheServerSaysOfItselfIsNotShown() {
    record("INFO", "javax.enterprise.system.core", "  Security Service(s) started|#]");
    record("WARNING", "javax.enterprise.system.security.ssl", "  The certificate expired", "x|#]");

    assertThat(shown()).isEmpty();
  }

  @Test
  void aProblemIsShownWithTheBeginningOfItsStackTrace() {
    record("SEVERE", "org.example", "  Boom", "", "\tat one", "\tat two", "\tat 3", "\tat 4|#]");
    record("INFO", "org.example", "  Nothing|#]");

    assertThat(shown())
        .isEqualTo(
            """
            10:48:39 SEVERE Boom
                     at one
                     at two
                     at 3
                     at 4
            """);
  }

  @Test
  void aLongStackTraceIsCutShort() {
    record("WARNING", "org.example", "  Boom", "1", "2", "3", "4", "5", "6|#]");

    assertThat(shown().lines()).hasSize(5);
  }

  private void record(String level, String logger, String... lines) {
    terminal.accept(
        "[#|2026-11-23T10:48:39.269+0000|%s|Payara 7.2025.1|%s|_ThreadID=33;_LevelValue=900;|"
            .formatted(level, logger));
    for (String line : lines) {
      terminal.accept(line);
    }
    terminal.accept("");
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
