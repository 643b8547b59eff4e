package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueFields;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One queue: its names, target, numbers and how many tickets a day. */
@Named
@RequestScoped
public class QueueSetupView {

  @Inject private QueueSetupService queues;
  @Inject private PartnerSetupService partners;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private ServiceGroup queue;
  private String letter;
  private int version;
  private final WordsForm names = new WordsForm();
  private String target;
  private String first;
  private String last;
  private String cap;
  private String share;

  @PostConstruct
  void read() {
    if (request.getParameter("id") == null) {
      target = "15";
      first = "1";
      share = guest() == null ? "40" : "0";
      return;
    }
    queue = queues.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.queue"));
    version = queue.getVersion();
    names.read(queue.getName());
    target = Integer.toString(queue.getTargetMinutes());
    first = Integer.toString(queue.getFirstNumber());
    last = queue.getLastNumber().map(Object::toString).orElse("");
    share = Integer.toString(queue.getAppointmentPercent());
    cap = queue.getDailyCap().map(Object::toString).orElse("");
  }

  /** Writes the queue, or puts it in. */
  public String save() {
    QueueFields fields =
        new QueueFields(names.getIt(), names.getEn(), target, first, last, cap, share);
    if (queue == null) {
      queue = queues.add(here.getCode(), letter, guest(), fields);
      Said.done(
          texts.of("frontoffice.setup.queue.added", letter),
          texts.get("frontoffice.setup.queue.added.next"));
    } else {
      queues.write(queue.getId(), version, fields);
      Said.done(texts.of("frontoffice.setup.queue.saved", queue.getLetter()), null);
    }
    return getBack() + "&faces-redirect=true";
  }

  /** The guest whose queue is to be put in; null for a queue of the municipality. */
  private String guest() {
    String code = request.getParameter("guest");
    return code == null || code.isBlank() ? null : partners.get(code).getCode();
  }

  public String getBack() {
    return "/frontoffice/setup-queues.xhtml?branch="
        + (queue == null ? here.getCode() : queue.getBranch().getCode());
  }

  /** Whether it is to be put in. */
  public boolean isNew() {
    return queue == null;
  }

  /** The letters no queue has yet. */
  public List<Choice> getLetters() {
    return queues.freeLetters(here.getCode()).stream().map(one -> new Choice(one, one)).toList();
  }

  public String getLetter() {
    return queue == null ? letter : queue.getLetter();
  }

  public void setLetter(String typed) {
    letter = typed;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
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

  public WordsForm getNames() {
    return names;
  }
}
