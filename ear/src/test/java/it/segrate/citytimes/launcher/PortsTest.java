package it.segrate.citytimes.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void aPortThatSomebodyListensOnIsTaken() throws IOException {
    try (ServerSocket everywhere = new ServerSocket(0)) {
      assertThat(Ports.isFree(everywhere.getLocalPort())).isFalse();
    }
  }

  @Test
  void aPortThatIsTakenOnTheLoopbackInterfaceAloneIsTaken() throws IOException {
    try (ServerSocket local = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = local.getLocalPort();

      assertThat(Ports.isFree(port)).isFalse();
      assertThat(Ports.freeOnLoopback(port)).isNotEqualTo(port);
    }
  }

  @Test
  void aFreePortIsTheOneWanted() {
    int free = Ports.anyFree();

    assertThat(Ports.freeOnLoopback(free)).isEqualTo(free);
  }
}
