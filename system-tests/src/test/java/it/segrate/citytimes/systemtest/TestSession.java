package it.segrate.citytimes.systemtest;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the shared server before the first test and stops it after the last, whatever became of
 * them. Those that run under stress, and benchmarks, have servers of their own.
 */
public final class TestSession implements LauncherSessionListener {

  /** Where Arquillian finds the administration: {@code arquillian.xml} reads it. */
  private static final String ADMIN_PORT = "citytimes.admin.port";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (isOutsideTheContainer() && !Scale.isStress() && !Scale.isBench()) {
      System.setProperty(ADMIN_PORT, Integer.toString(TestServer.shared().plan().adminPort()));
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    TestServer.stopShared();
  }

  /** Inside the container JUnit runs once more, and must not start a server in the server. */
  private static boolean isOutsideTheContainer() {
    return System.getProperty("launcher.payara") != null;
  }
}
