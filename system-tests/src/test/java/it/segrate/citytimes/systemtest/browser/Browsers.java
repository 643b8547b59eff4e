package it.segrate.citytimes.systemtest.browser;

import com.microsoft.playwright.Page;
import it.segrate.citytimes.systemtest.TestServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The browsers of one test: as many people at as many screens as it needs. */
public final class Browsers implements AutoCloseable {

  private static final Path FAILURES = Path.of("target", "failures");

  private final TestServer server;
  private final List<Visit> visits = new ArrayList<>();

  Browsers(TestServer server) {
    this.server = server;
  }

  /** Somebody at a desk, who reads Italian. */
  public Visit desktop() {
    return visit(Screen.DESKTOP, Locale.ITALIAN);
  }

  /** Somebody with a phone, who reads Italian. */
  public Visit phone() {
    return visit(Screen.PHONE, Locale.ITALIAN);
  }

  /** Somebody new, with no cookies, whose browser prefers a language. */
  public Visit visit(Screen screen, Locale language) {
    Visit visit = new Visit(server, screen, language);
    visits.add(visit);
    return visit;
  }

  /** The portal that is visited. */
  public TestServer server() {
    return server;
  }

  void keepPictures(String name) {
    for (int i = 0; i < visits.size(); i++) {
      visits
          .get(i)
          .page()
          .screenshot(
              new Page.ScreenshotOptions()
                  .setPath(FAILURES.resolve(name + "-" + i + ".png"))
                  .setFullPage(true));
    }
  }

  @Override
  public void close() {
    visits.forEach(Visit::close);
    visits.clear();
  }
}
