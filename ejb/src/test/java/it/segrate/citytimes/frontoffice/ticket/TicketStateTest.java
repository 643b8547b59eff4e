package it.segrate.citytimes.frontoffice.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TicketStateTest {

  @Test
  void onlyTheseMovesExist() {
    Map<String, String> moves =
        Arrays.stream(TicketState.values())
            .collect(
                Collectors.toMap(
                    Enum::name,
                    from ->
                        Arrays.stream(TicketState.values())
                            .filter(from::allows)
                            .map(Enum::name)
                            .collect(Collectors.joining(" "))));

    assertThat(moves)
        .isEqualTo(
            Map.of(
                "WAITING", "CALLED CANCELLED",
                "TRANSFERRED", "CALLED CANCELLED",
                "CALLED", "WAITING SERVING NO_SHOW CANCELLED TRANSFERRED",
                "SERVING", "WAITING DONE TRANSFERRED PARKED",
                "PARKED", "WAITING SERVING DONE CANCELLED",
                "DONE", "",
                "NO_SHOW", "WAITING",
                "CANCELLED", ""));
  }

  @Test
  void liveStatesAreThoseOfVisitsThatAreNotOver() {
    assertThat(TicketState.live())
        .isEqualTo(
            Set.of(
                TicketState.WAITING,
                TicketState.TRANSFERRED,
                TicketState.CALLED,
                TicketState.SERVING,
                TicketState.PARKED));
  }

  @Test
  void numberHasALetterAndAtLeastThreeFigures() {
    assertThat(Ticket.display("A", 7)).isEqualTo("A 007");
    assertThat(Ticket.display("P", 1204)).isEqualTo("P 1204");
  }
}
