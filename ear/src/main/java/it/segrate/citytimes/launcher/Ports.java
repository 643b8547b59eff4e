package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out which TCP ports of this machine are free. */
public final class Ports {

  private static final int HIGHEST = 65535;

  private Ports() {}

  /**
   * Tells whether a server may listen on the port, on every interface.
   *
   * @param port 1 to 65535
   */
  public static boolean isFree(int port) {
    return canBind(new InetSocketAddress(port)) && canBind(loopback(port));
  }

  /** The wanted port of the loopback interface if it is free, or else any free one. */
  public static int freeOnLoopback(int wanted) {
    if (wanted > 0 && wanted <= HIGHEST && isFree(wanted)) {
      return wanted;
    }
    return anyFree();
  }

  /** Any port that nobody listens on now. */
  public static int anyFree() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static boolean canBind(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (BindException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
