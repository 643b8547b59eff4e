package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;

/**
 * The words of every page, in the language of the request: {@code
 * #{msg['timeband.requests.title']}} or, with figures, {@code #{msg.of('timeband.requests.lead',
 * count)}}. The first segment of a key is the module, whose bundle is {@code <module>/messages}.
 *
 * <p>Dates and times among the figures are said as {@link Dates} says them. Whole numbers are
 * grouped as the language does; give an identifier as text.
 */
@Named("msg")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Inject private LocaleView localeView;
  @Inject private Clock clock;

  @Override
  public String get(Object key) {
    return text(String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String text && text.indexOf('.') > 0;
  }

  /**
   * The sentence of a key with its figures put in.
   *
   * @throws MissingResourceException in development, if there is no such key; in production the key
   *     stands for itself, so that one missing word takes no page away
   */
  public String of(String key, Object... figures) {
    Object[] said = new Object[figures.length];
    for (int i = 0; i < figures.length; i++) {
      said[i] =
          figures[i] instanceof Text text
              ? say(text)
              : Dates.sayAny(figures[i], Dates.today(clock), locale());
    }
    return put(text(key), locale(), said);
  }

  /** A text with its figures put in, in words already. */
  static String put(String text, Locale locale, Object... said) {
    return new MessageFormat(Elision.fit(text, said, locale), locale).format(said);
  }

  /** A longer text, cut into paragraphs and lists. */
  public List<Prose.Block> prose(String key) {
    return Prose.blocks(text(key));
  }

  /** Words that a service chose by key and figures; empty for null. */
  public String say(Text text) {
    return text == null ? "" : of(text.key(), text.arguments().toArray());
  }

  /** The same as a sentence of its own: 'Dal 7 gennaio 2027, senza fine.' */
  public String sentence(Text text) {
    String said = say(text);
    return said.isEmpty() ? said : capitalised(said) + '.';
  }

  /** With a capital letter, as a sentence begins. */
  public String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(locale()) + words.substring(1);
  }

  /** With a small letter, as it goes on inside a sentence. */
  public String inside(String words) {
    return inside(words, locale());
  }

  static String inside(String words, Locale locale) {
    return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(locale) + words.substring(1);
  }

  /** The text of an enum's constant, {@code <module>.<enum>.<NAME>}; empty for null. */
  public String named(String prefix, Enum<?> constant) {
    return constant == null ? "" : text(prefix + "." + constant.name());
  }

  private String text(String key) {
    try {
      return find(key, locale());
    } catch (MissingResourceException e) {
      if (FacesContext.getCurrentInstance().isProjectStage(ProjectStage.Development)) {
        throw e;
      }
      return key;
    }
  }

  /** The raw text of a key, figures not yet put in. */
  static String find(String key, Locale locale) {
    int dot = key.indexOf('.');
    if (dot < 1) {
      throw new MissingResourceException("A key begins with its module: " + key, "", key);
    }
    return ResourceBundle.getBundle(
            key.substring(0, dot) + "/messages",
            locale,
            Thread.currentThread().getContextClassLoader(),
            NO_OTHER_LANGUAGE)
        .getString(key);
  }

  /** The language of the request. */
  Locale locale() {
    return localeView.getLocale();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
