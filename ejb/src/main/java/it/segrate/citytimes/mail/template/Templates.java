package it.segrate.citytimes.mail.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every mail's wording, in Italian and English. A name that a template uses and nobody gave is an
 * error, and values are escaped in HTML. A template calls no methods: it sees values, not objects.
 */
public final class Templates {

  /** The languages every mail exists in, the first being the one for everybody else. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

  private static final int LONGEST = 1_000_000;

  private final TemplateFiles files;
  private final PebbleEngine html;
  private final PebbleEngine text;

  /**
   * @param portal address of the portal, to which the paths of links are added
   * @param folder with files that replace the portal's own, or null
   */
  public Templates(String portal, Path folder) {
    this.files = new TemplateFiles(folder);
    TemplateWords words = new TemplateWords(portal.replaceFirst("/+$", ""));
    this.html = engine(words).autoEscaping(true).defaultEscapingStrategy("html").build();
    this.text = engine(words).autoEscaping(false).build();
  }

  private PebbleEngine.Builder engine(TemplateWords words) {
    return new PebbleEngine.Builder()
        .loader(files)
        .extension(words)
        .strictVariables(true)
        .newLineTrimming(false)
        .maxRenderedSize(LONGEST)
        .methodAccessValidator((object, method) -> false);
  }

  /** The language a mail to the reader is written in: theirs, or Italian. */
  public static Locale language(Locale reader) {
    return LANGUAGES.stream()
        .filter(language -> reader != null && language.getLanguage().equals(reader.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  /**
   * Words a mail.
   *
   * @param name as {@code timeband/request-submitted-to-manager}
   * @param reader whose language it is
   * @param recipient name of the reader, for the greeting
   * @param model what the template names
   * @throws TemplateException if the template is missing, does not parse, or names something else
   */
  public RenderedMail render(
      String name, Locale reader, String recipient, Map<String, Object> model) {
    Locale language = language(reader);
    Map<String, Object> values = new HashMap<>(model);
    values.put("recipient", recipient);
    try {
      PebbleTemplate plain = text.getTemplate(file(name, language, "txt"));
      String subject = MailText.oneLine(subject(plain, values, language));
      values.put("subject", subject);
      if (subject.isEmpty()) {
        throw new TemplateException(file(name, language, "txt") + " has no subject", null);
      }
      return new RenderedMail(
          subject,
          MailText.tidy(whole(plain, values, language)),
          InlineStyles.apply(
              whole(html.getTemplate(file(name, language, "html")), values, language)));
    } catch (TemplateException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      throw new TemplateException(name + " (" + language + "): " + e.getMessage(), e);
    }
  }

  /**
   * Words a page that is no mail, such as one to be printed.
   *
   * @param file as {@code timeband/order.it.html}
   * @param model what the template names
   * @throws TemplateException if the template is missing, does not parse, or names something else
   */
  public String page(String file, Locale language, Map<String, Object> model) {
    try {
      return whole(html.getTemplate(file), model, language);
    } catch (RuntimeException | IOException e) {
      throw new TemplateException(file + ": " + e.getMessage(), e);
    }
  }

  /** The files of a mail that are missing, in every language; empty when it can be sent. */
  public List<String> missing(String name) {
    if (!TemplateName.isMail(name)) {
      return List.of(name);
    }
    List<String> missing = new ArrayList<>();
    for (Locale language : LANGUAGES) {
      for (String kind : List.of("txt", "html")) {
        String file = file(name, language, kind);
        if (!files.resourceExists(file)) {
          missing.add(file);
        }
      }
    }
    return missing;
  }

  private static String file(String name, Locale language, String kind) {
    return name + "." + language.getLanguage() + "." + kind;
  }

  private static String whole(PebbleTemplate template, Map<String, Object> values, Locale language)
      throws IOException {
    StringWriter out = new StringWriter();
    template.evaluate(out, values, language);
    return out.toString();
  }

  private static String subject(
      PebbleTemplate template, Map<String, Object> values, Locale language) throws IOException {
    StringWriter out = new StringWriter();
    template.evaluateBlock("subject", out, values, language);
    return out.toString();
  }
}
