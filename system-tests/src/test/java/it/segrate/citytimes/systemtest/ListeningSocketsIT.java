package it.segrate.citytimes.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads from the kernel what the server listens on; Linux is where the portal is built. */
class ListeningSocketsIT {

  private static final String LISTENING = "0A";

  /** 127.0.0.1, ::ffff:127.0.0.1 and ::1, as the kernel writes them. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private final TestServer server = TestServer.shared();

  @Test
  void onlyTheHttpPortCanBeReachedFromOtherMachines() throws IOException {
    assertThat(sockets("tcp", "tcp6"))
        .filteredOn(Socket::isListening)
        .filteredOn(socket -> !socket.isLoopback())
        .extracting(Socket::port)
        .containsOnly(server.plan().httpPort());
  }

  @Test
  void theAdministrationListensOnTheLoopbackInterfaceAlone() throws IOException {
    assertThat(sockets("tcp", "tcp6"))
        .filteredOn(Socket::isListening)
        .filteredOn(Socket::isLoopback)
        .extracting(Socket::port)
        .containsOnly(server.plan().adminPort());
  }

  @Test
  void noDatagramIsWaitedFor() throws IOException {
    assertThat(sockets("udp", "udp6")).filteredOn(socket -> !socket.isLoopback()).isEmpty();
  }

  private List<Socket> sockets(String... tables) throws IOException {
    Set<String> inodes = inodes();
    List<Socket> sockets = new ArrayList<>();
    for (String table : tables) {
      try (Stream<String> lines = Files.lines(Path.of("/proc/net", table))) {
        lines
            .skip(1)
            .map(Socket::parse)
            .filter(s -> inodes.contains(s.inode()))
            .forEach(sockets::add);
      }
    }
    return sockets;
  }

  /** The numbers of the sockets that the server's process has open. */
  private Set<String> inodes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(server.pid()), "fd"))) {
      return files
          .map(ListeningSocketsIT::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "closed meanwhile";
    }
  }

  /** One line of a table of the kernel. */
  private record Socket(String address, int port, String state, String inode) {

    static Socket parse(String line) {
      String[] fields = line.strip().split("\\s+");
      String[] local = fields[1].split(":");
      return new Socket(local[0], HexFormat.fromHexDigits(local[1]), fields[3], fields[9]);
    }

    boolean isListening() {
      return state.equals(LISTENING);
    }

    boolean isLoopback() {
      return LOOPBACK.contains(address);
    }
  }
}
