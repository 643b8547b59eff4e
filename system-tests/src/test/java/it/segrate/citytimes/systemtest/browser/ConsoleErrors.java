package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What the browser complained of on the pages shown so far: a script that failed, something that
 * the content security policy stopped, a file that is missing.
 */
final class ConsoleErrors {

  private final List<String> errors = new ArrayList<>();
  private int expectedStatus;

  ConsoleErrors(Page page) {
    page.onConsoleMessage(this::note);
    page.onPageError(error -> errors.add(error));
  }

  /** From now on an answer with this status is no complaint. */
  void expect(int status) {
    expectedStatus = status;
  }

  void check() {
    assertThat(errors).as("errors in the browser's console").isEmpty();
  }

  private void note(ConsoleMessage message) {
    boolean expected = expectedStatus > 0 && message.text().contains("status of " + expectedStatus);
    if (message.type().equals("error") && !expected) {
      errors.add(message.text() + " at " + message.location());
    }
  }
}
