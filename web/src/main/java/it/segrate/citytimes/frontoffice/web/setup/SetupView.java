package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.setup.ClosureService;
import it.segrate.citytimes.frontoffice.setup.PolicyFields;
import it.segrate.citytimes.frontoffice.setup.PolicyService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;

/** How a branch is set up: its rule of calling, its queues, the days it is closed. */
@Named
@RequestScoped
public class SetupView {

  @Inject private PolicyService policies;
  @Inject private QueueSetupService queues;
  @Inject private ClosureService closures;
  @Inject private DeviceService devices;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private String branch;
  private PolicyForm form;
  private int version;
  private LocalDate from;
  private LocalDate until;
  private String reasonIt;
  private String reasonEn;

  @PostConstruct
  void read() {
    branch = devices.branch(request.getParameter("branch")).getCode();
    form = new PolicyForm(PolicyFields.of(policies.get(branch)));
    version = policies.version(branch);
  }

  private String again() {
    return "/frontoffice/setup.xhtml?faces-redirect=true&branch=" + branch;
  }

  /** Calls by what is typed from now on. */
  public String save() {
    policies.write(branch, version, form.fields());
    Said.done(texts.get("frontoffice.setup.saved"), texts.get("frontoffice.setup.saved.text"));
    return again();
  }

  /** Closes the branch on the typed days. */
  public String close() {
    closures.close(branch, from, until, reasonIt, reasonEn);
    Said.done(texts.get("frontoffice.setup.closure.added"), null);
    return again();
  }

  /** Takes a closure back. */
  public String remove(long id) {
    closures.remove(id);
    Said.done(texts.get("frontoffice.setup.closure.removed"), null);
    return again();
  }

  /** The rules there are. */
  public List<SelectItem> getRules() {
    return Selectors.names().stream()
        .map(
            rule ->
                new SelectItem(
                    rule, texts.get("frontoffice.rule." + rule.substring(0, rule.indexOf('/')))))
        .toList();
  }

  public List<ServiceGroup> getQueues() {
    return queues.queues(branch);
  }

  public List<Closure> getClosures() {
    return closures.coming(branch);
  }

  /** Name of a queue in the reader's language. */
  public String name(ServiceGroup queue) {
    return queue.getName().in(localeView.getLocale());
  }

  /** Which numbers a queue has. */
  public String numbers(ServiceGroup queue) {
    return queue
        .getLastNumber()
        .map(last -> texts.of("frontoffice.setup.numbers.range", queue.getFirstNumber(), last))
        .orElseGet(() -> texts.of("frontoffice.setup.numbers.open", queue.getFirstNumber()));
  }

  /** How many tickets of a queue there are a day. */
  public String cap(ServiceGroup queue) {
    return queue
        .getDailyCap()
        .map(Object::toString)
        .orElseGet(() -> texts.get("frontoffice.setup.cap.none"));
  }

  /** The days of a closure. */
  public String days(Closure closure) {
    return dates.period(closure.getFrom(), closure.getUntil());
  }

  /** Why it is closed, in the reader's language. */
  public String reason(Closure closure) {
    return closure.getReason().in(localeView.getLocale());
  }

  public PolicyForm getForm() {
    return form;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int seen) {
    version = seen;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate day) {
    from = day;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate day) {
    until = day;
  }

  public String getReasonIt() {
    return reasonIt;
  }

  public void setReasonIt(String words) {
    reasonIt = words;
  }

  public String getReasonEn() {
    return reasonEn;
  }

  public void setReasonEn(String words) {
    reasonEn = words;
  }
}
