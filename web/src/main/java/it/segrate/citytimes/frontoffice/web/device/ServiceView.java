package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceCardService;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The card of one service. */
@Named
@RequestScoped
public class ServiceView {

  @Inject private ServiceCardService services;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private ServiceCard service;
  private ServiceForm form;
  private int version;

  @PostConstruct
  void read() {
    service = services.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.service"));
    version = service.getVersion();
    form = ServiceForm.of(service);
  }

  /** Writes the card. */
  public String save() {
    services.write(service.getId(), version, form.fields());
    Said.done(texts.of("frontoffice.service.saved", getName()), null);
    return getBack() + "&faces-redirect=true";
  }

  /** The list of its branch. */
  public String getBack() {
    return "/frontoffice/services.xhtml?branch=" + service.getGroup().getBranch().getCode();
  }

  /** The address under which its name, queue and area change. */
  public String getChange() {
    return "/frontoffice/setup-service.xhtml?id=" + service.getId();
  }

  public String getName() {
    return service.getName().in(localeView.getLocale());
  }

  /** Its queue and how long it takes. */
  public String getAbout() {
    return texts.of(
        "frontoffice.service.about",
        service.getGroup().getLetter(),
        service.getGroup().getName().in(localeView.getLocale()),
        service.getMeanMinutes());
  }

  public ServiceForm getForm() {
    return form;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }
}
