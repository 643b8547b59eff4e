package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.QueueFields;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** One queue: its names, target, numbers and how many tickets a day. */
@Named
@RequestScoped
public class QueueSetupView {

  @Inject private QueueSetupService queues;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private ServiceGroup queue;
  private int version;
  private String nameIt;
  private String nameEn;
  private String target;
  private String first;
  private String last;
  private String cap;
  private String share;

  @PostConstruct
  void read() {
    queue = queues.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.queue"));
    version = queue.getVersion();
    nameIt = queue.getName().it();
    nameEn = queue.getName().en();
    target = Integer.toString(queue.getTargetMinutes());
    first = Integer.toString(queue.getFirstNumber());
    last = queue.getLastNumber().map(Object::toString).orElse("");
    share = Integer.toString(queue.getAppointmentPercent());
    cap = queue.getDailyCap().map(Object::toString).orElse("");
  }

  /** Writes the queue. */
  public String save() {
    queues.write(
        queue.getId(), version, new QueueFields(nameIt, nameEn, target, first, last, cap, share));
    Said.done(texts.of("frontoffice.setup.queue.saved", queue.getLetter()), null);
    return "/frontoffice/setup.xhtml?faces-redirect=true&branch=" + queue.getBranch().getCode();
  }

  public String getLetter() {
    return queue.getLetter();
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

  public String getTarget() {
    return target;
  }

  public void setTarget(String typed) {
    target = typed;
  }

  public String getFirst() {
    return first;
  }

  public void setFirst(String typed) {
    first = typed;
  }

  public String getLast() {
    return last;
  }

  public void setLast(String typed) {
    last = typed;
  }

  public String getShare() {
    return share;
  }

  public void setShare(String typed) {
    share = typed;
  }

  public String getCap() {
    return cap;
  }

  public void setCap(String typed) {
    cap = typed;
  }
}
