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
  private final WordsForm names = new WordsForm();
  private final WordsForm hints = new WordsForm();
  private String icon = AreaSetupService.ICONS.getFirst();

  @PostConstruct
  void read() {
    if (request.getParameter("id") != null) {
      area = areas.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.area"));
      version = area.getVersion();
      names.read(area.getName());
      hints.read(area.getHint());
      icon = area.getIcon();
    }
  }

  /** Writes the area, or adds it. */
  public String save() {
    AreaFields fields =
        new AreaFields(names.getIt(), names.getEn(), hints.getIt(), hints.getEn(), icon);
    if (area == null) {
      areas.add(here.getCode(), fields);
    } else {
      areas.write(area.getId(), version, fields);
    }
    Said.done(
        texts.of("frontoffice.setup.area.saved", names.getIt()),
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

  public String getIcon() {
    return icon;
  }

  public void setIcon(String typed) {
    icon = typed;
  }

  public WordsForm getNames() {
    return names;
  }

  public WordsForm getHints() {
    return hints;
  }
}
