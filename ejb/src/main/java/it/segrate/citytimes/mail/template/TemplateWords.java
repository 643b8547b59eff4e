package it.segrate.citytimes.mail.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Our own filters: {@code date}, {@code weekday}, {@code time} and {@code period} write dates in
 * the reader's language, {@code url} makes a path of the portal into an address.
 */
final class TemplateWords extends AbstractExtension {

  private final String portal;

  /**
   * @param portal address of the portal, without a slash at its end
   */
  TemplateWords(String portal) {
    this.portal = portal;
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "date", new Word((value, arguments, locale) -> dates(locale).date(value)),
        "weekday", new Word((value, arguments, locale) -> dates(locale).weekday(value)),
        "time", new Word((value, arguments, locale) -> dates(locale).time(value)),
        "period",
            new Word(
                (value, arguments, locale) -> dates(locale).period(value, arguments.get("until")),
                "until"),
        "url", new Word((value, arguments, locale) -> url(value)));
  }

  private static TemplateDates dates(Locale locale) {
    return new TemplateDates(locale);
  }

  /** Mails lead into the portal and nowhere else. */
  private String url(Object value) {
    String path = String.valueOf(value);
    if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
      throw new IllegalArgumentException("Not a path of the portal: " + path);
    }
    return portal + path;
  }

  private interface Wording {
    String of(Object value, Map<String, Object> arguments, Locale locale);
  }

  /** A filter that returns plain text, escaped later like every other value. */
  private static final class Word implements Filter {

    private final Wording wording;
    private final List<String> arguments;

    Word(Wording wording, String... arguments) {
      this.wording = wording;
      this.arguments = List.of(arguments);
    }

    @Override
    public List<String> getArgumentNames() {
      return arguments;
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> given,
        PebbleTemplate self,
        EvaluationContext context,
        int line) {
      try {
        return wording.of(input, given, context.getLocale());
      } catch (IllegalArgumentException e) {
        throw new PebbleException(e, e.getMessage(), line, self.getName());
      }
    }
  }
}
