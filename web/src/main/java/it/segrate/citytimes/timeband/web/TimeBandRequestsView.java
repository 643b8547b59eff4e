package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.portal.Followed;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.FollowedRequests;
import it.segrate.citytimes.timeband.MyRequest;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.Outlook;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.TodaysHours;
import it.segrate.citytimes.timeband.change.BandChange;
import it.segrate.citytimes.timeband.change.BandChangeApproval;
import it.segrate.citytimes.timeband.change.BandChangeService;
import it.segrate.citytimes.timeband.change.MyChange;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** My hours: the week I work, and what I have asked for. */
@Named
@RequestScoped
public class TimeBandRequestsView {

  @Inject private MyTimeBandService hours;
  @Inject private TimeBandRequestService requests;
  @Inject private BandChangeService changes;
  @Inject private PrivateReasonService reasons;
  @Inject private RequestRules rules;
  @Inject private CurrentCaller current;
  @Inject private BandWeeksView bands;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String asked;
  private List<MyRequest> all;
  private List<MyChange> changed;
  private Optional<TimeBandRequest> active;
  private Optional<TimeBand> next;
  private final Map<Long, MyReason> written = new HashMap<>();

  @PostConstruct
  void read() {
    all = hours.requests();
    active = hours.active();
  }

  /**
   * Looks for the request that the address names, as the links of mails do.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is somebody else's
   */
  public void begin() {
    if (asked != null) {
      requests.mine(Ids.of(asked, "timeband.refusal.unknown"));
    }
  }

  /** Whether the address names that request: its history is open then. */
  public boolean isAsked(MyRequest request) {
    return String.valueOf(request.id()).equals(asked);
  }

  /** 'Oggi entri alle 8:00 ed esci alle 14:00.' */
  public String getLead() {
    if (!isPerson()) {
      return texts.get("timeband.requests.noPerson");
    }
    return active
        .map(request -> TodaysHours.of(request.getBand(), dates.getToday()))
        .map(texts::say)
        .orElseGet(this::getNoBand);
  }

  /** What one works without a band: 'Lavori con l’orario ordinario del tuo ufficio.' */
  public String getNoBand() {
    return texts.get(
        hours.isPersonalised()
            ? "timeband.requests.leadPersonalised"
            : "timeband.requests.leadNone");
  }

  /** Whether the account belongs to somebody who can have hours. */
  public boolean isPerson() {
    return current.get().personId() != null;
  }

  /** Requests with which something can still happen. */
  public List<MyRequest> getOpen() {
    return all.stream().filter(MyRequest::open).toList();
  }

  /** Requests that are over. */
  public List<MyRequest> getPast() {
    return all.stream().filter(request -> !request.open()).toList();
  }

  /** The request whose band is worked now, or null. */
  public TimeBandRequest getActive() {
    return active.orElse(null);
  }

  /** '«Cinque giorni uguali», in vigore da martedì 1° settembre.' */
  public String activeWords(String name) {
    TimeBandRequest request = active.orElseThrow();
    return request
        .until()
        .map(
            until ->
                texts.of(
                    "timeband.requests.weekUntil", name, dates.period(request.getFrom(), until)))
        .orElseGet(
            () -> texts.of("timeband.requests.weekSince", name, dates.day(request.getFrom())));
  }

  /** The edition that replaces the band that is worked; null for none. */
  public TimeBand getNext() {
    if (next == null) {
      next = hours.nextEdition();
    }
    return next.orElse(null);
  }

  /** The first day on which it can be asked for. */
  public LocalDate getNextFrom() {
    LocalDate first = getNext().getValidFrom();
    return first.isBefore(rules.earliest()) ? rules.earliest() : first;
  }

  /** What the person wrote oneself; read once, however often the page asks. */
  public MyReason reason(long id) {
    return written.computeIfAbsent(id, each -> MyReason.read(() -> reasons.mine(each)));
  }

  /** The request as the address names it; null if it names none. */
  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  /** The change of a request that is being decided; null for none. */
  public MyChange change(long id) {
    return changesOf(id).stream().filter(MyChange::isOpen).findFirst().orElse(null);
  }

  private List<MyChange> changesOf(long id) {
    if (changed == null) {
      changed = changes.mine();
    }
    return changed.stream().filter(one -> one.change().getRequest().getId() == id).toList();
  }

  /** 'Hai chiesto altre date: dal 7 gennaio al 30 giugno.' */
  public String changeWords(MyChange one) {
    return texts.of(
        "timeband.change.open." + one.change().getKind(),
        texts.say(BandChangeApproval.wanted(one.change())));
  }

  /** How far the change is. */
  public List<Followed.Step> changeSteps(MyChange one) {
    return FollowedRequests.steps(one.progress());
  }

  /** The history of a request and of its changes, oldest first. */
  public List<ApprovalEvent> history(MyRequest request) {
    return Stream.concat(
            request.history().stream(),
            changesOf(request.id()).stream().flatMap(one -> one.progress().history().stream()))
        .sorted(Comparator.comparing(ApprovalEvent::getAt).thenComparing(ApprovalEvent::getId))
        .toList();
  }

  /** The message keys of what happened to the changes of a request, by event. */
  public Map<Long, String> changeEvents(MyRequest request) {
    Map<Long, String> keys = new HashMap<>();
    for (MyChange one : changesOf(request.id())) {
      one.progress().history().forEach(event -> keys.put(event.getId(), one.what(event)));
    }
    return keys;
  }

  /** The last change of a request that goes on, if it came to nothing; null otherwise. */
  public MyChange refusedChange(MyRequest request) {
    List<MyChange> mine = changesOf(request.id());
    boolean refused = request.open() && !mine.isEmpty() && mine.getLast().isRefused();
    return refused ? mine.getLast() : null;
  }

  /**
   * 'La rinuncia è stata respinta giovedì 3 dicembre: la fascia resta com’è.', and who wrote why.
   */
  public String refusedWords(MyChange one) {
    return one.refusal().map(event -> over(one.change(), event) + why(event)).orElse("");
  }

  private String over(BandChange change, ApprovalEvent event) {
    return texts.of(
        "timeband.change.over." + change.getKind() + "." + change.getState(),
        dates.day(dates.dayOf(event.getAt())));
  }

  private String why(ApprovalEvent event) {
    return event
        .note()
        .map(
            note ->
                " "
                    + texts.of(
                        "timeband.requests.rejectedWith", event.actorName().orElse(""), note))
        .orElse("");
  }

  /** 'Quando comincia finisce «Cinque giorni uguali», e non torna da sola.'; empty if none does. */
  public String endsForGood(MyRequest request) {
    Outlook.Takeover takeover = request.takeover();
    return takeover == null
        ? ""
        : texts.of(
            "timeband.requests.endsForGood",
            bands.name(takeover.ended()),
            dates.day(takeover.lastDay()),
            dates.day(takeover.returnsOn()));
  }

  /** Takes a change back. */
  public String withdrawChange(long id) {
    changes.withdraw(id);
    Said.done(texts.get("timeband.change.withdrawn"), null);
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /** Throws a draft away. */
  public String discard(long id) {
    requests.discard(id);
    Said.done(texts.get("timeband.requests.discarded"), null);
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /** Takes a request back. */
  public String withdraw(long id) {
    requests.withdraw(id);
    Said.done(
        texts.get("timeband.requests.withdrawn"), texts.get("timeband.requests.withdrawnDetail"));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }
}
