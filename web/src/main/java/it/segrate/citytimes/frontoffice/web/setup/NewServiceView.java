package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCardService;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.frontoffice.setup.ServiceFields;
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

/** A service that is to be offered besides the others. */
@Named
@RequestScoped
public class NewServiceView {

  @Inject private QueueSetupService queues;
  @Inject private ServiceCardService services;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private String nameIt;
  private String nameEn;
  private String area;
  private String queue;
  private String minutes;

  @PostConstruct
  void read() {
    queue = request.getParameter("queue");
  }

  /** Offers the service, and goes on with its card. */
  public String save() {
    long id =
        queues
            .offer(
                Ids.of(queue, "frontoffice.refusal.queue"),
                new ServiceFields(nameIt, nameEn, number(area), minutes))
            .getId();
    Said.done(
        texts.of("frontoffice.setup.service.added", nameIt),
        texts.get("frontoffice.setup.service.added.next"));
    return "/frontoffice/service.xhtml?faces-redirect=true&id=" + id;
  }

  private static Long number(String typed) {
    return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
  }

  public List<Choice> getAreas() {
    return services.areas(services.branch(here.getCode())).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceArea one) {
    return new Choice(one.getId().toString(), one.getName().in(localeView.getLocale()));
  }

  public List<Choice> getQueues() {
    return queues.queues(here.getCode()).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceGroup one) {
    return new Choice(
        one.getId().toString(), one.getLetter() + " " + one.getName().in(localeView.getLocale()));
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

  public String getArea() {
    return area;
  }

  public void setArea(String typed) {
    area = typed;
  }

  public String getQueue() {
    return queue;
  }

  public void setQueue(String typed) {
    queue = typed;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String typed) {
    minutes = typed;
  }
}
