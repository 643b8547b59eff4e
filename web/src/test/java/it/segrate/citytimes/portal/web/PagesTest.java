package it.segrate.citytimes.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What holds for each page: no words of its own, nothing that the security policy would block. */
class PagesTest {

  private static final Set<String> SAID =
      Set.of(
          "label",
          "title",
          "alt",
          "placeholder",
          "aria-label",
          "header",
          "help",
          "text",
          "caption",
          "reason",
          "busy",
          "confirm",
          "confirmText",
          "confirmNo",
          "hidden",
          "link",
          "none",
          "emptyMessage",
          "requiredMessage");

  private static final Pattern KEY = Pattern.compile("msg\\['([a-z][\\w.\\-]*)'\\]");
  private static final Pattern CALL = Pattern.compile("msg\\.of\\('([a-z][\\w.\\-]*)'");

  static Stream<Path> pages() {
    return Pages.all().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHoldsNoWordsOfItsOwn(Path page) {
    List<String> words = new ArrayList<>();
    collect(Pages.parsed(page), words);

    assertThat(words).as("literal words of %s", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pageHasNoInlineScriptStyleOrHandler(Path page) {
    String text = Pages.text(page);

    assertThat(text)
        .doesNotContain("<style", "escape=\"false\"", "f:ajax", "javascript:")
        .doesNotContainPattern("<script>|<h:outputScript>")
        .doesNotContainPattern("\\sstyle=\"")
        .doesNotContainPattern("\\son[a-z]+=\"");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyKeyOfThePageIsThereInBothLanguages(Path page) {
    List<String> missing = new ArrayList<>();
    for (Pattern pattern : List.of(KEY, CALL)) {
      Matcher keys = pattern.matcher(Pages.text(page));
      while (keys.find()) {
        String key = keys.group(1);
        if (!key.endsWith(".")) {
          Stream.of(Locale.ITALIAN, Locale.ENGLISH)
              .filter(locale -> !isThere(key, locale))
              .forEach(locale -> missing.add(key + " (" + locale + ")"));
        }
      }
    }

    assertThat(missing).as("missing keys of %s", page).isEmpty();
  }

  private static boolean isThere(String key, Locale locale) {
    try {
      Texts.find(key, locale);
      return true;
    } catch (MissingResourceException e) {
      return false;
    }
  }

  private static void collect(Node node, List<String> words) {
    if (node.getNodeType() == Node.TEXT_NODE) {
      keepWords(node.getNodeValue(), words);
    }
    if (node instanceof Element element) {
      collectAttributes(element, words);
    }
    if (node instanceof Document || node instanceof Element) {
      NodeList children = node.getChildNodes();
      for (int i = 0; i < children.getLength(); i++) {
        collect(children.item(i), words);
      }
    }
  }

  private static void collectAttributes(Element element, List<String> words) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      boolean ownHidden = attribute.getValue().equals(attribute.getName());
      if (SAID.contains(attribute.getName()) && !ownHidden) {
        keepWords(attribute.getValue(), words);
      }
    }
  }

  /** Two letters in a row outside of an expression are a word. */
  private static void keepWords(String text, List<String> words) {
    String bare = text.replaceAll("#\\{[^}]*\\}", "").strip();
    if (bare.matches("(?s).*\\p{L}{2}.*")) {
      words.add(bare);
    }
  }
}
