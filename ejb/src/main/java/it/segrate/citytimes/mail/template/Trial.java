package it.segrate.citytimes.mail.template;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tries a file of the server's folder before it is used: with everything else as the portal has it,
 * every mail that it takes part in is worded with all its samples, and must be whole.
 */
final class Trial {

  private static final String RECIPIENT = "Ugo Segnaposti";

  private final String portal;
  private final Supplier<Collection<String>> mails;

  /**
   * @param mails names of all mails that the portal sends
   */
  Trial(String portal, Supplier<Collection<String>> mails) {
    this.portal = portal;
    this.mails = mails;
  }

  /** What is wrong with a file; empty for nothing. */
  Optional<String> faultOf(ServerFolder folder, String file) {
    // What the folder adds is there too: its other files may build on it.
    TemplateFiles files =
        new TemplateFiles(
            name -> name.equals(file) || !TemplateFiles.isOwn(name) ? folder.raw(name) : none());
    Wording wording = new Wording(portal, files);
    try {
      wording.parse(file);
      for (String mail : wordedWith(file)) {
        for (Locale language : languages(file)) {
          TemplateFiles.samples(mail).values().forEach(one -> word(wording, mail, language, one));
        }
      }
      return Optional.empty();
    } catch (TemplateException e) {
      return Optional.of(MailText.oneLine(e.getMessage()));
    }
  }

  /** The languages that a file is for: the one in its name, else every one. */
  private static List<Locale> languages(String file) {
    return Templates.LANGUAGES.stream()
        .filter(one -> file.contains("." + one.getLanguage() + "."))
        .findFirst()
        .map(List::of)
        .orElse(Templates.LANGUAGES);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static void word(
      Wording wording, String mail, Locale language, Map<String, Object> model) {
    RenderedMail worded = wording.render(mail, language, RECIPIENT, model);
    wording.expectWhy(worded, mail, language, RECIPIENT, model);
  }

  /** The mails that a file takes part in; none for a page, or for what the portal has not. */
  private Collection<String> wordedWith(String file) {
    if (!TemplateFiles.isOwn(file)) {
      return List.of();
    }
    if (!file.contains("/")) {
      return mails.get();
    }
    String name = file.substring(0, file.indexOf('.'));
    return TemplateName.isMail(name) ? List.of(name) : List.of();
  }
}
