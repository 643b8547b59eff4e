package it.segrate.citytimes.mail.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * Words mails from one choice of files. A name that a template uses and nobody gave is an error,
 * and values are escaped in HTML. A template calls no methods: it sees values, not objects.
 */
final class Wording {

  private static final int LONGEST = 1_000_000;

  private final PebbleEngine html;
  private final PebbleEngine text;

  /**
   * @param portal address of the portal, without a slash at its end
   */
  Wording(String portal, TemplateFiles files) {
    TemplateWords words = new TemplateWords(portal);
    this.html = engine(words, files).autoEscaping(true).defaultEscapingStrategy("html").build();
    this.text = engine(words, files).autoEscaping(false).build();
  }

  private static PebbleEngine.Builder engine(TemplateWords words, TemplateFiles files) {
    return new PebbleEngine.Builder()
        .loader(files)
        .extension(words)
        .strictVariables(true)
        .newLineTrimming(false)
        .maxRenderedSize(LONGEST)
        .methodAccessValidator((object, method) -> false);
  }

  /**
   * Words a mail.
   *
   * @throws TemplateException if the template is missing, does not parse, or names something else
   */
  RenderedMail render(String name, Locale language, String recipient, Map<String, Object> model) {
    Map<String, Object> values = new HashMap<>(model);
    values.put("recipient", recipient);
    try {
      PebbleTemplate plain = text.getTemplate(Templates.file(name, language, "txt"));
      String subject = MailText.oneLine(block("subject", plain, values, language));
      values.put("subject", subject);
      if (subject.isEmpty()) {
        throw new TemplateException(
            Templates.file(name, language, "txt") + " has no subject", null);
      }
      return new RenderedMail(
          subject,
          MailText.tidy(whole(plain, values, language)),
          InlineStyles.apply(
              whole(html.getTemplate(Templates.file(name, language, "html")), values, language)));
    } catch (TemplateException e) {
      throw e;
    } catch (RuntimeException | IOException e) {
      throw new TemplateException(name + " (" + language + "): " + said(e), e);
    }
  }

  /** The subject line of a mail, as {@link #render} words it. */
  String subject(String name, Locale language, String recipient, Map<String, Object> model) {
    Map<String, Object> values = new HashMap<>(model);
    values.put("recipient", recipient);
    try {
      PebbleTemplate plain = text.getTemplate(Templates.file(name, language, "txt"));
      return MailText.oneLine(block("subject", plain, values, language));
    } catch (RuntimeException | IOException e) {
      throw new TemplateException(name + " (" + language + "): " + said(e), e);
    }
  }

  /**
   * Checks that both forms of a mail say why it came.
   *
   * @param mail what {@link #render} made of the same values
   * @throws TemplateException if one of them does not
   */
  void expectWhy(
      RenderedMail mail, String name, Locale language, String to, Map<String, Object> model) {
    Map<String, Object> values = new HashMap<>(model);
    values.put("recipient", to);
    values.put("subject", mail.subject());
    String plain = Templates.file(name, language, "txt");
    String rich = Templates.file(name, language, "html");
    try {
      String said = MailText.oneLine(block("why", text.getTemplate(plain), values, language));
      expect(MailText.oneLine(mail.text()), said, plain);
      String shown = block("why", html.getTemplate(rich), values, language);
      expect(Jsoup.parse(mail.html()).text(), Jsoup.parse(shown).text(), rich);
    } catch (IOException e) {
      throw new TemplateException(name + " (" + language + "): " + said(e), e);
    }
  }

  private static void expect(String mail, String why, String file) {
    if (why.isEmpty() || !mail.contains(why)) {
      throw new TemplateException(file + " does not say why the mail comes (block why)", null);
    }
  }

  /**
   * Words a page that is no mail.
   *
   * @throws TemplateException if the template is missing, does not parse, or names something else
   */
  String page(String file, Locale language, Map<String, Object> model) {
    try {
      return whole(html.getTemplate(file), model, language);
    } catch (RuntimeException | IOException e) {
      throw new TemplateException(file + ": " + said(e), e);
    }
  }

  /**
   * Reads a file without wording anything.
   *
   * @throws TemplateException if it does not parse
   */
  void parse(String file) {
    try {
      (file.endsWith(".html") ? html : text).getTemplate(file);
    } catch (RuntimeException e) {
      throw new TemplateException(file + ": " + said(e), e);
    }
  }

  /** The innermost reason, which names what is wrong and where. */
  private static String said(Exception failure) {
    String said = failure.getMessage();
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof PebbleException) {
        said = one.getMessage();
      }
    }
    return said;
  }

  private static String whole(PebbleTemplate template, Map<String, Object> values, Locale language)
      throws IOException {
    StringWriter out = new StringWriter();
    template.evaluate(out, values, language);
    return out.toString();
  }

  private static String block(
      String name, PebbleTemplate template, Map<String, Object> values, Locale language)
      throws IOException {
    StringWriter out = new StringWriter();
    template.evaluateBlock(name, out, values, language);
    return out.toString();
  }
}
