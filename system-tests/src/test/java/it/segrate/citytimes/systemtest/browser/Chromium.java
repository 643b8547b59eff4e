package it.segrate.citytimes.systemtest.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The one browser process that all tests share. Each test has a context of its own in it. */
final class Chromium {

  private static final Logger LOG = Logger.getLogger(Chromium.class.getName());

  private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path APT = Path.of("/usr/bin/apt-get");

  private static final List<String> ARGUMENTS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser browser;

  private Chromium() {}

  static synchronized Browser get() {
    if (browser == null) {
      Path executable = executable();
      Playwright playwright = Playwright.create();
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setChromiumSandbox(!isRoot())
                      .setArgs(ARGUMENTS));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  /**
   * The browser's program. The shell without windows opens a page in two thirds of the time; on
   * Debian, as root, it is installed where it is missing.
   */
  private static Path executable() {
    String named = System.getProperty("citytimes.chromium", "");
    if (named.isEmpty() && !Files.isExecutable(SHELL) && isRoot() && Files.exists(APT)) {
      LOG.log(Level.INFO, "No Chromium at {0}: installing Debian''s, once.", SHELL);
      run(
          "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy "
              + SHELL.getFileName());
    }
    return (named.isEmpty() ? Stream.of(SHELL, CHROMIUM) : Stream.of(Path.of(named)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell) or say where it is: -Dchromium=/path/to/chrome"));
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(String command) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        LOG.log(Level.WARNING, "Chromium could not be installed: {0}", said);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Chromium could not be installed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
