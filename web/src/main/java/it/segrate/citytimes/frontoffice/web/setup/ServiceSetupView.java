package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.AreaSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.frontoffice.setup.ServiceFields;
import it.segrate.citytimes.frontoffice.setup.ServiceSetupService;
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

/**
 * What a service is called and where it stands; or one that is to be offered besides the others.
 */
@Named
@RequestScoped
public class ServiceSetupView {

  @Inject private ServiceSetupService services;
  @Inject private AreaSetupService areas;
  @Inject private QueueSetupService queues;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private ServiceCard service;
  private String branch;
  private int version;
  private final WordsForm names = new WordsForm();
  private String area;
  private String queue;
  private String minutes;

  @PostConstruct
  void read() {
    if (request.getParameter("id") == null) {
      branch = here.getCode();
      queue = request.getParameter("queue");
      return;
    }
    service = services.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.service"));
    branch = service.getGroup().getBranch().getCode();
    version = service.getVersion();
    names.read(service.getName());
    queue = service.getGroup().getId().toString();
    area = service.getArea().getId().toString();
    minutes = Integer.toString(service.getMeanMinutes());
  }

  /** Offers the service, or writes where it stands; goes on with its card. */
  public String save() {
    ServiceFields fields =
        new ServiceFields(names.getIt(), names.getEn(), number(queue), number(area), minutes);
    if (service == null) {
      service = services.offer(branch, fields);
      Said.done(
          texts.of("frontoffice.setup.service.added", names.getIt()),
          texts.get("frontoffice.setup.service.added.next"));
    } else {
      services.write(service.getId(), version, fields);
      Said.done(texts.of("frontoffice.setup.service.changed", names.getIt()), null);
    }
    return "/frontoffice/service.xhtml?faces-redirect=true&id=" + service.getId();
  }

  private static Long number(String typed) {
    return typed == null || !typed.matches("\\d{1,18}") ? null : Long.valueOf(typed);
  }

  /** The card of the service, or the queues of the branch. */
  public String getBack() {
    return service == null
        ? "/frontoffice/setup-queues.xhtml?branch=" + branch
        : "/frontoffice/service.xhtml?id=" + service.getId();
  }

  /** Whether it is to be offered. */
  public boolean isNew() {
    return service == null;
  }

  /** What it is called now, in the reader's language. */
  public String getName() {
    return service == null ? "" : service.getName().in(localeView.getLocale());
  }

  public List<Choice> getAreas() {
    return areas.areas(branch).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceArea one) {
    return new Choice(one.getId().toString(), one.getName().in(localeView.getLocale()));
  }

  public List<Choice> getQueues() {
    return queues.queues(branch).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceGroup one) {
    return new Choice(
        one.getId().toString(), one.getLetter() + " " + one.getName().in(localeView.getLocale()));
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
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

  public WordsForm getNames() {
    return names;
  }
}
