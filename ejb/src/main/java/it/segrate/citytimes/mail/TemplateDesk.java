package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.template.OwnFile;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.TemplateException;
import it.segrate.citytimes.mail.template.Templates;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets an administrator look at the wording of mails: which there are, which files of the server's
 * folder replace what, which of them are not used and why, and what a mail reads like. It shows
 * invented samples alone, never a mail of anybody.
 */
@Stateless
@RequiresPermission("mail.administer")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateDesk {

  private static final String RECIPIENT = "Ugo Segnaposti";

  @Inject private TemplateCatalogue catalogue;

  /** For the container. */
  public TemplateDesk() {}

  /** For use without a container. */
  TemplateDesk(TemplateCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A mail of the list.
   *
   * @param name as {@code timeband/request-submitted-to-manager}
   * @param subject of its first sample, in the language of the list; empty without samples
   * @param files of the server's folder that take part in it by name
   */
  public record Row(String name, String subject, List<OwnFile> files) {

    /** The module that sends it. */
    public String module() {
      return name.substring(0, name.indexOf('/'));
    }

    /** Whether a file of the folder is used for it. */
    public boolean isReplaced() {
      return files.stream().anyMatch(file -> file.fate() != OwnFile.Fate.REFUSED);
    }

    /** Whether a file of the folder is there for it and not used. */
    public boolean isRefused() {
      return files.stream().anyMatch(file -> file.fate() == OwnFile.Fate.REFUSED);
    }
  }

  /** Every mail that the portal sends, by name. */
  public List<Row> mails(Locale language) {
    List<OwnFile> files = files();
    return catalogue.mails().stream()
        .map(name -> new Row(name, subject(name, language), ofMail(name, files).toList()))
        .toList();
  }

  private String subject(String name, Locale language) {
    return samples(name).values().stream()
        .findFirst()
        .map(model -> catalogue.templates().subject(name, language, RECIPIENT, model))
        .orElse("");
  }

  private static Stream<OwnFile> ofMail(String name, List<OwnFile> files) {
    return files.stream().filter(file -> file.name().startsWith(name + "."));
  }

  /** Whether there is a folder on the server at all. */
  public boolean hasFolder() {
    return catalogue.templates().hasFolder();
  }

  /** Every file of the folder and what is done with it. */
  public List<OwnFile> files() {
    return catalogue.templates().folderFiles();
  }

  /** The names of a mail's samples, in the order of its file. */
  public List<String> sampleNames(String name) {
    return List.copyOf(samples(known(name)).keySet());
  }

  /**
   * What a mail reads like with one of its samples.
   *
   * @param sample name of the sample; another name is the first one
   * @param own as the portal has it, whatever stands in the folder
   * @throws Refusal NOT_FOUND {@code mail.refusal.template} if there is no such mail, or it has no
   *     sample; CONFLICT {@code mail.refusal.broken} if it cannot be worded at all
   */
  public RenderedMail preview(String name, Locale language, String sample, boolean own) {
    Map<String, Map<String, Object>> samples = samples(known(name));
    Map<String, Object> model =
        Optional.ofNullable(samples.get(sample))
            .or(() -> samples.values().stream().findFirst())
            .orElseThrow(() -> Refusal.notFound("mail.refusal.template"));
    Templates templates = catalogue.templates();
    try {
      return own
          ? templates.renderOwn(name, language, RECIPIENT, model)
          : templates.render(name, language, RECIPIENT, model);
    } catch (TemplateException e) {
      throw Refusal.conflict("mail.refusal.broken", e.getMessage());
    }
  }

  private String known(String name) {
    if (name == null || !catalogue.mails().contains(name)) {
      throw Refusal.notFound("mail.refusal.template");
    }
    return name;
  }

  private static Map<String, Map<String, Object>> samples(String name) {
    return Templates.samples(name);
  }
}
