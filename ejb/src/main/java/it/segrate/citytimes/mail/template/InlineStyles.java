package it.segrate.citytimes.mail.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the rules of {@code <style data-inline>} into the elements they name, because many mail
 * programs drop style sheets. Later rules win; a style an element already has wins over all. Other
 * style sheets stay, for programs that know them: dark colours, narrow windows.
 */
final class InlineStyles {

  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

  private InlineStyles() {}

  static String apply(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false).indentAmount(0);
    for (Element sheet : document.select("style[data-inline]")) {
      write(sheet.data(), document);
      sheet.remove();
    }
    return document.outerHtml().strip() + "\n";
  }

  private static void write(String sheet, Document document) {
    document.select("[style]").forEach(element -> element.attr("data-own", element.attr("style")));
    Matcher rule = RULE.matcher(sheet);
    while (rule.find()) {
      String declarations = rule.group(2).strip().replaceAll("\\s+", " ");
      for (Element element : document.body().select(rule.group(1).strip())) {
        element.attr("style", join(element.attr("style"), declarations));
      }
    }
    for (Element element : document.select("[data-own]")) {
      element.attr("style", join(element.attr("style"), element.attr("data-own")));
      element.removeAttr("data-own");
    }
  }

  private static String join(String first, String second) {
    return first.isEmpty() ? second : first + " " + second;
  }
}
