package it.segrate.citytimes.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The check that every page goes through sees what it is there to see. */
@UiTest
class AccessibilityUiIT {

  @Test
  void faultsThatArePlantedInAPageAreFound(Browsers browsers) {
    Page page = browsers.desktop().open("/login.xhtml").page();
    page.evaluate(
        """
        const main = document.querySelector('main');
        main.append(document.createElement('input'));
        const pale = document.createElement('p');
        pale.textContent = 'pale';
        pale.style.color = '#ccc';
        pale.style.backgroundColor = '#fff';
        main.append(pale);
        """);

    assertThatThrownBy(() -> Accessibility.check(page))
        .hasMessageContaining("label")
        .hasMessageContaining("color-contrast");
  }
}
