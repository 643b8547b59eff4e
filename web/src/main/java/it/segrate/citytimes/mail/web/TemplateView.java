package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.TemplateDesk;
import it.segrate.citytimes.mail.template.OwnFile;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.Templates;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What one mail reads like, with a sample of the address. */
@Named
@RequestScoped
public class TemplateView {

  @Inject private TemplateDesk desk;
  @Inject private Texts texts;

  private String name;
  private String language;
  private String sample;
  private boolean own;
  private RenderedMail mail;
  private List<String> samples;
  private List<OwnFile> files;

  /** Words the mail. */
  public void load() {
    samples = desk.sampleNames(name);
    mail = desk.preview(name, getLocale(), sample, own);
    files = desk.files().stream().filter(file -> file.name().startsWith(name + ".")).toList();
  }

  public RenderedMail getMail() {
    return mail;
  }

  /** Files of the server's folder that have the mail's name. */
  public List<OwnFile> getFiles() {
    return files;
  }

  private Locale getLocale() {
    return Templates.language(Locale.forLanguageTag(language == null ? "" : language));
  }

  /** The languages to choose from. */
  public List<SelectItem> getLanguages() {
    return Templates.LANGUAGES.stream()
        .map(
            one ->
                new SelectItem(
                    one.getLanguage(), texts.get("mail.template.language." + one.getLanguage())))
        .toList();
  }

  /** The samples to choose from, by the names that developers gave them. */
  public List<SelectItem> getSamples() {
    return samples.stream().map(one -> new SelectItem(one, one)).toList();
  }

  /** Whose wording to look at. */
  public List<SelectItem> getWhose() {
    return List.of(
        new SelectItem("false", texts.get("mail.template.whose.used")),
        new SelectItem("true", texts.get("mail.template.whose.own")));
  }

  /** Address of the HTML of the mail, for a frame. */
  public String getFrame() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath()
        + TemplatePreview.PATH
        + "?name="
        + encoded(name)
        + "&language="
        + getLocale().getLanguage()
        + "&sample="
        + encoded(sample)
        + "&own="
        + own;
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word == null ? "" : word, StandardCharsets.UTF_8);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return getLocale().getLanguage();
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getSample() {
    return sample;
  }

  public void setSample(String sample) {
    this.sample = sample;
  }

  public String getOwn() {
    return String.valueOf(own);
  }

  /** As the address says it, where anybody can write anything. */
  public void setOwn(String own) {
    this.own = "true".equals(own);
  }
}
