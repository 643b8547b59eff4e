package it.segrate.citytimes.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSignalsTest {

  @Test
  void observerThatFailsKeepsNoOtherEventBack() {
    List<String> heard = new ArrayList<>();

    ServerSignals.each(
        List.of("first", "broken", "last"),
        event -> {
          if (event.equals("broken")) {
            throw new IllegalStateException("this observer cannot take it");
          }
          heard.add(event);
        });

    assertThat(heard).containsExactly("first", "last");
  }
}
