package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import it.segrate.citytimes.systemtest.Screens;
import it.segrate.citytimes.systemtest.TestServer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One person's browser: cookies and pages of its own. */
public final class Visit implements AutoCloseable {

  /** Password of every demo user. */
  private static final String PASSWORD = "citytimes";

  private static final Path PICTURES = Path.of("..", "docs", "pictures");
  private static final int OK = 200;

  /** Who was seen to log in, at which server and screen, in which language. */
  private static final Set<String> LOGGED_IN = ConcurrentHashMap.newKeySet();

  private final TestServer server;
  private final String look;
  private final BrowserContext context;
  private final Page page;
  private final ConsoleErrors console;

  Visit(TestServer server, Screen screen, Locale language) {
    this.server = server;
    look = screen + " " + language;
    context =
        Chromium.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(screen.width(), screen.height())
                    .setLocale(language.toLanguageTag())
                    .setTimezoneId("Europe/Rome")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    page = context.newPage();
    console = new ConsoleErrors(page);
  }

  /** Logs in as a demo user, through the login page, and ends on the home page. */
  public Visit login(String user) {
    return login(user, PASSWORD);
  }

  /** Logs in with a password that a test has set. */
  public Visit login(String user, String password) {
    page.navigate(server.url("/login.xhtml"));
    checkAtTheFirstLoginOf("nobody");
    enter(user, password);
    page.waitForURL("**/home.xhtml");
    return checkAtTheFirstLoginOf(user);
  }

  /** Every test logs somebody in: what all of them see is looked at once. */
  private Visit checkAtTheFirstLoginOf(String user) {
    if (LOGGED_IN.add(user + server.url("") + look)) {
      Accessibility.check(page);
    }
    console.check();
    return this;
  }

  /** Makes this browser a screen of the demonstration's hall, by its code. */
  public Visit pair(String code) {
    APIResponse answer =
        context
            .request()
            .post(
                server.url(Screens.PAIR),
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(Screens.typed(code)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(OK);
    return this;
  }

  /** Follows a link from outside, such as a mail's, through the login page to where it leads. */
  public Visit follow(String link, String user) {
    page.navigate(link);
    checkAtTheFirstLoginOf("nobody");
    enter(user, PASSWORD);
    page.waitForURL(link);
    return check();
  }

  /** Fills in the login page that is open, and sends it. */
  public Visit enter(String user, String password) {
    page.locator("input[autocomplete=username]").fill(user);
    page.locator("input[type=password]").fill(password);
    page.locator("button[type=submit]").last().click();
    return this;
  }

  /** What the page says of what has just been done or refused. */
  public Locator said() {
    return page.locator(".ct-messages .ct-say");
  }

  /**
   * Opens a page of the portal, such as {@code /home.xhtml}, and checks it.
   *
   * @throws AssertionError if the answer is not 200, axe finds something, or the console shows an
   *     error
   */
  public Visit open(String path) {
    Response response = page.navigate(server.url(path));
    assertThat(response.status()).as("status of %s", path).isEqualTo(OK);
    return check();
  }

  /** From now on an answer with this status is what the test wants, and no error. */
  public Visit expectRefusal(int status) {
    console.expect(status);
    return this;
  }

  /** Opens a page that the portal is to refuse, and checks the page that says so. */
  public Visit openRefused(String path, int status) {
    expectRefusal(status);
    Response response = page.navigate(server.url(path));
    assertThat(response.status()).as("status of %s", path).isEqualTo(status);
    return check();
  }

  /** The whole address of a page of the portal, for {@link #context}. */
  public String url(String path) {
    return server.url(path);
  }

  /** Checks the page as it is now: axe finds nothing, the console shows no error. */
  public Visit check() {
    Accessibility.check(page);
    console.check();
    return this;
  }

  /** Checks that nobody has to scroll sideways. */
  public Visit checkWidth() {
    Integer beyond =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(beyond).as("CSS pixels beyond the screen: %s", page.url()).isLessThanOrEqualTo(0);
    return this;
  }

  /** Takes the picture of the documentation, if the build was asked to ({@code -Dpictures=yes}). */
  public Visit picture(String name) {
    if (!System.getProperty("citytimes.pictures", "").isBlank()) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }
    return this;
  }

  public Page page() {
    return page;
  }

  /** Cookies and requests of this browser, without a page. */
  public BrowserContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}
