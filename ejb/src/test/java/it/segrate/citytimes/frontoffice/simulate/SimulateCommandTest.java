package it.segrate.citytimes.frontoffice.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SimulateCommandTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void printsTheTablesOfTheDocumentation() {
    assertThat(run("7", "1")).isEqualTo(SimulateCommand.DONE);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("| 6 desks, 1 held back |")
        .contains("| weighted-wait/1 |")
        .doesNotContain("NaN |");
  }

  @Test
  void tellsHowManyGiveUpIfTheyDo() {
    assertThat(run("7", "1", "20")).isEqualTo(SimulateCommand.DONE);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("| give up, % |")
        .doesNotContain("NaN |");
  }

  @Test
  void saysHowItIsCalled() {
    assertThat(run("seven")).isEqualTo(SimulateCommand.MISUSED);
    assertThat(run("7", "0")).isEqualTo(SimulateCommand.MISUSED);
    assertThat(run("7", "1", "0")).isEqualTo(SimulateCommand.MISUSED);
    assertThat(run("7", "1", "20", "3")).isEqualTo(SimulateCommand.MISUSED);
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Usage: SimulateCommand");
  }

  private int run(String... arguments) {
    return SimulateCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
  }
}
