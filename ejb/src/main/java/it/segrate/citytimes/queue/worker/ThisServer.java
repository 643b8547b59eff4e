package it.segrate.citytimes.queue.worker;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** How this server is told from others that share the database. */
public final class ThisServer {

  private static final int LONGEST = 100;
  private static final String NAME = find();

  private ThisServer() {}

  /** Payara's name of the instance, and the machine it runs on: at most 100 characters. */
  public static String name() {
    return NAME;
  }

  private static String find() {
    String instance = System.getProperty("com.sun.aas.instanceName", "server");
    String name;
    try {
      name = instance + "@" + InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      name = instance;
    }
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
