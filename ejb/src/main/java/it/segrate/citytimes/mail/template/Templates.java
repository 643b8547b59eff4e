package it.segrate.citytimes.mail.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Every mail's wording, in Italian and English: the portal's own, and the files of a folder on the
 * server in their place. A file that is broken is not used; and where several that hold by
 * themselves do not hold together, the mail is worded as the portal words it.
 */
public final class Templates {

  /** The languages every mail exists in, the first being the one for everybody else. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ITALIAN, Locale.ENGLISH);

  private static final Logger LOG = Logger.getLogger(Templates.class.getName());

  private final ServerFolder folder;
  private final TemplateFiles files;
  private final Wording own;
  private final Wording used;
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  /**
   * @param portal address of the portal, to which the paths of links are added
   * @param folder with files that replace the portal's own, or null
   */
  public Templates(String portal, Path folder) {
    this(portal, folder, List::of);
  }

  /**
   * @param mails names of all mails: a file that they share is tried with each before it is used
   */
  public Templates(String portal, Path folder, Supplier<Collection<String>> mails) {
    String address = portal.replaceFirst("/+$", "");
    Trial trial = new Trial(address, mails);
    this.folder = new ServerFolder(folder, trial::faultOf);
    this.files = new TemplateFiles(this.folder::good);
    this.own = new Wording(address, TemplateFiles.own());
    this.used = folder == null ? own : new Wording(address, files);
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
    return word(name, wording -> wording.render(name, language(reader), recipient, model));
  }

  /** Words a mail as the portal has it, whatever stands in the folder. */
  public RenderedMail renderOwn(
      String name, Locale reader, String recipient, Map<String, Object> model) {
    return own.render(name, language(reader), recipient, model);
  }

  /** The subject line of a mail, as {@link #render} words it. */
  public String subject(String name, Locale reader, String recipient, Map<String, Object> model) {
    return word(name, wording -> wording.subject(name, language(reader), recipient, model));
  }

  /**
   * Words a page that is no mail, such as one to be printed.
   *
   * @param file as {@code timeband/order.it.html}
   * @param model what the template names
   * @throws TemplateException if the template is missing, does not parse, or names something else
   */
  public String page(String file, Locale language, Map<String, Object> model) {
    return word(file, wording -> wording.page(file, language, model));
  }

  private <T> T word(String what, Function<Wording, T> words) {
    try {
      return words.apply(used);
    } catch (TemplateException e) {
      if (used == own) {
        throw e;
      }
      T instead = words.apply(own);
      if (said.add(what + ' ' + e.getMessage())) {
        LOG.warning(() -> "event=mail-template-not-used name=" + what + " cause=" + e.getMessage());
      }
      return instead;
    }
  }

  /** The values of each sample of a mail, by the sample's name; none if it has none. */
  public static Map<String, Map<String, Object>> samples(String name) {
    return TemplateFiles.samples(name);
  }

  /** Whether there is a folder whose files replace the portal's own. */
  public boolean hasFolder() {
    return folder.isThere();
  }

  /** Every file of the server's folder and what is done with it, by name. */
  public List<OwnFile> folderFiles() {
    return folder.all();
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

  /** The file of a mail: {@code kind} is {@code txt} or {@code html}. */
  public static String file(String name, Locale language, String kind) {
    return name + "." + language.getLanguage() + "." + kind;
  }
}
