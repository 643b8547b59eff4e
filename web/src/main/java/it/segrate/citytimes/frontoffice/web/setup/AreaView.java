package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.setup.AreaFields;
import it.segrate.citytimes.frontoffice.setup.AreaSetupService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One area of services; or one that is to be added. */
@Named
@RequestScoped
public class AreaView {

  @Inject private AreaSetupService areas;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private ServiceArea area;
  private int version;
  private String nameIt;
  private String nameEn;
  private String hintIt;
  private String hintEn;
  private String icon = AreaSetupService.ICONS.getFirst();

  @PostConstruct
  void read() {
    if (request.getParameter("id") != null) {
      area = areas.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.area"));
      version = area.getVersion();
      nameIt = area.getName().it();
      nameEn = area.getName().en();
      hintIt = area.getHint().it();
      hintEn = area.getHint().en();
      icon = area.getIcon();
    }
  }

  /** Writes the area, or adds it. */
  public String save() {
    AreaFields fields = new AreaFields(nameIt, nameEn, hintIt, hintEn, icon);
    if (area == null) {
      areas.add(here.getCode(), fields);
    } else {
      areas.write(area.getId(), version, fields);
    }
    Said.done(
        texts.of("frontoffice.setup.area.saved", nameIt),
        area == null ? texts.get("frontoffice.setup.area.saved.next") : null);
    return getBack() + "&faces-redirect=true";
  }

  public String getBack() {
    return "/frontoffice/setup-areas.xhtml?branch="
        + (area == null ? here.getCode() : area.getBranch().getCode());
  }

  /** Whether it is to be added. */
  public boolean isNew() {
    return area == null;
  }

  /** What it is called now, in the reader's language. */
  public String getName() {
    return area == null ? "" : area.getName().in(localeView.getLocale());
  }

  /** The line drawings there are. */
  public List<Choice> getIcons() {
    return AreaSetupService.ICONS.stream()
        .map(one -> new Choice(one, texts.get("frontoffice.setup.icon." + one)))
        .toList();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public String getNameIt() {
    return nameIt;
  }

  public void setNameIt(String typed) {
    nameIt = typed;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String typed) {
    nameEn = typed;
  }

  public String getHintIt() {
    return hintIt;
  }

  public void setHintIt(String typed) {
    hintIt = typed;
  }

  public String getHintEn() {
    return hintEn;
  }

  public void setHintEn(String typed) {
    hintEn = typed;
  }

  public String getIcon() {
    return icon;
  }

  public void setIcon(String typed) {
    icon = typed;
  }
}
