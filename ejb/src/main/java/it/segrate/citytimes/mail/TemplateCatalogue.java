package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The wording of every mail, from the portal's jars and from the folder on the server. */
@ApplicationScoped
public class TemplateCatalogue {

  private Templates templates;
  private Supplier<Collection<String>> mails = List::of;

  /** For the container, which needs one without arguments. */
  public TemplateCatalogue() {}

  /**
   * @param portal address of the portal as its readers reach it
   * @param folder on the server, with files that replace the portal's own
   * @param sources whoever sends mails
   */
  @Inject
  public TemplateCatalogue(
      @ConfigProperty(name = "citytimes.url", defaultValue = "http://localhost:8080/citytimes")
          String portal,
      @ConfigProperty(name = "citytimes.mail.templates.folder") Optional<String> folder,
      Instance<MailTemplateSource> sources) {
    this(portal, folder.map(Path::of), () -> namesOf(sources));
  }

  /** For use without a container. */
  public TemplateCatalogue(
      String portal, Optional<Path> folder, Supplier<Collection<String>> mails) {
    this.mails = mails;
    this.templates = new Templates(portal, folder.orElse(null), mails);
  }

  private static Collection<String> namesOf(Instance<MailTemplateSource> sources) {
    return sources.stream()
        .flatMap(source -> source.mailTemplates().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names of all mails that the portal sends. */
  Collection<String> mails() {
    return mails.get();
  }

  /** The wording itself, for those who look after it. */
  Templates templates() {
    return templates;
  }

  /** Whether the mail can be sent: text and HTML are there in every language. */
  public boolean exists(String name) {
    return missing(name).isEmpty();
  }

  /** The files of a mail that are missing, in every language. */
  public List<String> missing(String name) {
    return templates.missing(name);
  }

  /**
   * Words a page that is no mail; the folder on the server may replace it, too.
   *
   * @param file as {@code timeband/order.it.html}
   * @throws it.segrate.citytimes.mail.template.TemplateException if it cannot be worded
   */
  public String page(String file, Locale language, Map<String, Object> model) {
    return templates.page(file, language, model);
  }

  /**
   * Words a mail.
   *
   * @throws it.segrate.citytimes.mail.template.TemplateException if it cannot be worded
   */
  RenderedMail render(String name, Locale reader, String recipient, Map<String, Object> model) {
    return templates.render(name, reader, recipient, model);
  }
}
