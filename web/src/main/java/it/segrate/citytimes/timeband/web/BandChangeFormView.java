package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.change.BandChangeService;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.change.NewChange;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Asks to give a granted band up, or for other days. */
@Named
@ViewScoped
public class BandChangeFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TimeBandRequestService requests;
  @EJB private BandChangeService changes;
  @EJB private MyTimeBandService hours;
  @Inject private RequestRules rules;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private final String key = UUID.randomUUID().toString();
  private String asked;
  private String what;
  private LocalDate from;
  private LocalDate until;
  private transient TimeBandRequest request;

  /**
   * Reads the request that the address names, and fills in its days.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is somebody else's; CONFLICT if it can no
   *     longer be changed
   */
  public void begin() {
    RequestState state = request().getState();
    if (state != RequestState.APPROVED && state != RequestState.ACTIVE) {
      throw Refusal.conflict("timeband.refusal.changeState." + state);
    }
    if (getKind() == ChangeKind.DATES) {
      from = isBegun() ? null : request().getFrom();
      until = request().until().orElse(null);
    }
  }

  private TimeBandRequest request() {
    if (request == null) {
      request = requests.mine(Ids.of(asked, "timeband.refusal.unknown"));
    }
    return request;
  }

  public ChangeKind getKind() {
    return "dates".equals(what) ? ChangeKind.DATES : ChangeKind.CANCEL;
  }

  /** Whether the band is worked already, so that its first day stays. */
  public boolean isBegun() {
    return request().getState() == RequestState.ACTIVE;
  }

  /** Whether a last day is asked for: always but where a band is given up that has not begun. */
  public boolean isUntilAsked() {
    return getKind() == ChangeKind.DATES || isBegun();
  }

  public String getTitle() {
    return texts.get("timeband.change.title." + getKind());
  }

  /** Which band, and from when to when it is now. */
  public String getLead() {
    return texts.of(
        "timeband.change.now",
        request().getBand().name(localeView.getLocale()),
        dates.period(request().getFrom(), request().until().orElse(null)));
  }

  /** What will happen. */
  public String getText() {
    String when = getKind() == ChangeKind.CANCEL && !isBegun() ? "NEVER" : getKind().name();
    return texts.of("timeband.change.text." + when, back());
  }

  /** What is said of the last day asked for. */
  public String getUntilHelp() {
    return texts.of("timeband.change.untilHelp." + getKind(), back());
  }

  /** What is worked once the band is over: 'orario ordinario'. */
  private String back() {
    LocalDate last = until == null ? rules.earliest() : until;
    return texts.get(
        hours.isPersonalisedAfter(request().getFrom(), last.plusDays(1))
            ? "timeband.diff.personalised"
            : "timeband.diff.ordinary");
  }

  /** The first day that can be asked for. */
  public LocalDate getEarliest() {
    return rules.earliest();
  }

  /**
   * Sends it.
   *
   * @throws Refusal what the service says, at its field; what was typed stays
   */
  public String send() {
    changes.ask(new NewChange(request().getId(), getKind(), from, until, key));
    Said.done(texts.get("timeband.change.sent"), texts.get("timeband.change.sent.next"));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  /** {@code dates} for other days; anything else is to give it up. */
  public String getWhat() {
    return what;
  }

  public void setWhat(String what) {
    this.what = what;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
