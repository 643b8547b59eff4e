package it.segrate.citytimes.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample file of personalised schedules, as far as the file alone shows. */
class ScheduleSampleTest {

  @Test
  void mistakesAreThoseThatItIsThereToShow() throws IOException {
    byte[] file = Files.readAllBytes(Path.of("..", "docs", "samples", "orari-personalizzati.csv"));

    List<ReadLine<ScheduleLine>> lines =
        ScheduleLine.readAll(RegistryTable.read(RegistryKind.SCHEDULES, file));

    assertThat(lines).filteredOn(ReadLine::isGood).hasSizeGreaterThan(60);
    assertThat(lines)
        .flatExtracting(ReadLine::problems)
        .extracting(Problem::reason)
        .containsExactly(
            Reason.TIME, Reason.FORMULA, Reason.HALF_PAUSE, Reason.TIME_ORDER, Reason.WEEKDAY);
  }
}
