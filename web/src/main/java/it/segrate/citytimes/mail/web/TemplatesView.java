package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.TemplateDesk;
import it.segrate.citytimes.mail.template.OwnFile;
import it.segrate.citytimes.mail.template.OwnFile.Fate;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** The wordings of all mails. What the list shows stands in the address. */
@Named
@RequestScoped
public class TemplatesView {

  private static final String REPLACED = "replaced";
  private static final String REFUSED = "refused";

  @Inject private TemplateDesk desk;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private String module;
  private String show;
  private List<TemplateDesk.Row> all;
  private List<OwnFile> files;

  /** Reads what there is. */
  public void load() {
    all = desk.mails(localeView.getLocale());
    files = desk.files();
  }

  /** The mails that the filters let through. */
  public List<TemplateDesk.Row> getRows() {
    return all.stream()
        .filter(row -> isAny(module) || row.module().equals(module))
        .filter(row -> !REPLACED.equals(show) || row.isReplaced())
        .filter(row -> !REFUSED.equals(show) || row.isRefused())
        .toList();
  }

  private static boolean isAny(String word) {
    return word == null || word.isEmpty();
  }

  /** The modules that send mails. */
  public List<SelectItem> getModules() {
    return all.stream()
        .map(TemplateDesk.Row::module)
        .distinct()
        .map(one -> new SelectItem(one, one))
        .toList();
  }

  /** What one may look for. */
  public List<SelectItem> getChoices() {
    return Stream.of(REPLACED, REFUSED)
        .map(one -> new SelectItem(one, texts.get("mail.templates.show." + one)))
        .toList();
  }

  public List<OwnFile> getFiles() {
    return files;
  }

  public boolean isFolder() {
    return desk.hasFolder();
  }

  /** How many files of the folder are not used. */
  public long getRefused() {
    return files.stream().filter(file -> file.fate() == Fate.REFUSED).count();
  }

  public int getTotal() {
    return all.size();
  }

  /** How a mail's wording looks: tint of {@code ct:state}. */
  public String kind(TemplateDesk.Row row) {
    return row.isRefused() ? "bad" : row.isReplaced() ? "ok" : "off";
  }

  public String state(TemplateDesk.Row row) {
    String word = row.isRefused() ? REFUSED : row.isReplaced() ? REPLACED : "own";
    return texts.get("mail.templates.state." + word);
  }

  /** How a file's fate looks: tint of {@code ct:state}. */
  public String kind(OwnFile file) {
    return switch (file.fate()) {
      case REPLACES -> "ok";
      case ADDS -> "wait";
      case REFUSED -> "bad";
      case IGNORED -> "off";
    };
  }

  public String fate(OwnFile file) {
    return texts.named("mail.templates.fate", file.fate());
  }

  public String getModule() {
    return module;
  }

  public void setModule(String module) {
    this.module = module;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }
}
