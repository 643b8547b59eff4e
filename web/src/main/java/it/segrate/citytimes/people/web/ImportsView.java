package it.segrate.citytimes.people.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.imports.ImportReport;
import it.segrate.citytimes.people.imports.ImportRun;
import it.segrate.citytimes.people.imports.ImportService;
import it.segrate.citytimes.people.registry.RegistryKind;
import it.segrate.citytimes.people.registry.RegistryTable;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** Where a registry file is uploaded, and the imports there were. */
@Named
@ViewScoped
public class ImportsView implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  @Inject private ImportService imports;
  @Inject private ImportReport report;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private RegistryKind kind;
  private transient Part file;
  private transient List<ImportRun> recent;
  private transient Set<Long> undecided;

  /** Chooses the kind that the address names, else the people. */
  @PostConstruct
  void choose() {
    kind =
        imports.kinds().stream()
            .filter(one -> one.name().equals(request.getParameter("kind")))
            .findFirst()
            .orElse(RegistryKind.PEOPLE);
  }

  /**
   * Keeps the file and shows what it would change.
   *
   * @return the page of the import
   * @throws IOException if the file does not arrive whole
   * @throws ServletException if the request carries no form with a file
   */
  public String upload() throws IOException, ServletException {
    if (file == null) {
      boolean empty = request.getParts().stream().anyMatch(ImportsView::isNamed);
      throw Refusal.invalidField(
          "file", empty ? "people.refusal.fileEmpty" : "people.refusal.fileMissing");
    }
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(RegistryTable.LONGEST_FILE + 1);
    }
    long id = imports.upload(kind, file.getSubmittedFileName(), content);
    imports.preview(id);
    return "/people/import.xhtml?faces-redirect=true&id=" + id;
  }

  /** A file without a byte reaches us as no file: only its name tells that one was chosen. */
  private static boolean isNamed(Part part) {
    return part.getSubmittedFileName() != null && !part.getSubmittedFileName().isBlank();
  }

  /** The latest imports, newest first. */
  public List<ImportRun> getRecent() {
    if (recent == null) {
      recent = report.recent(SHOWN);
    }
    return recent;
  }

  /** How far an import is; a preview that found nothing to change waits for nobody. */
  public String state(ImportRun run) {
    if (undecided == null) {
      undecided = report.undecided(getRecent().stream().map(ImportRun::getId).toList());
    }
    return ImportWords.state(run, undecided.contains(run.getId()));
  }

  /** The kinds of file to choose from. */
  public List<Choice> getKinds() {
    return imports.kinds().stream()
        .map(
            one ->
                new Choice(
                    one,
                    texts.named("people.kind", one),
                    texts.get("people.kind." + one.name() + ".help")))
        .toList();
  }

  /** Whether personalised schedules can be imported here. */
  public boolean isOfSchedules() {
    return imports.kinds().contains(RegistryKind.SCHEDULES);
  }

  public RegistryKind getKind() {
    return kind;
  }

  public void setKind(RegistryKind kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
