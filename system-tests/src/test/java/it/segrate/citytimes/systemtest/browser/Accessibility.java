package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** WCAG 2.1 A and AA, as far as a machine can tell. */
final class Accessibility {

  private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

  private Accessibility() {}

  static void check(Page page) {
    AxeRunOptions faults = new AxeRunOptions();
    // Else it describes every element it finds right, which takes longer than to look.
    faults.setResultTypes(List.of("violations"));
    AxeResults results =
        new AxeBuilder(page).options(faults).withTags(TAGS).setLegacyMode(true).analyze();
    assertThat(results.getViolations())
        .as("accessibility of %s", page.url())
        .extracting(Accessibility::describe)
        .isEmpty();
  }

  private static String describe(Rule rule) {
    StringBuilder text = new StringBuilder(rule.getId()).append(": ").append(rule.getHelp());
    rule.getNodes()
        .forEach(
            node ->
                text.append("\n    ").append(node.getTarget()).append(' ').append(node.getHtml()));
    return text.toString();
  }
}
