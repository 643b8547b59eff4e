package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.report.Promise;
import it.segrate.citytimes.frontoffice.report.PromiseService;
import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.supervise.HallMap;
import it.segrate.citytimes.frontoffice.supervise.HallMapService;
import it.segrate.citytimes.frontoffice.supervise.HallService;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The hall, live, for who minds it: it reads the truth anew whenever the hall changed. */
@Named
@ViewScoped
public class HallView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private HallMapService maps;
  @Inject private HallService hall;
  @Inject private AlarmService alarms;
  @Inject private RosterService rosters;
  @Inject private PromiseService promises;
  @Inject private DeviceService devices;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String branch;
  private Long desk;
  private Long profile;
  private boolean writing;
  private String italian;
  private String english;
  private List<DayLoad.Gap> gaps;
  private transient HallMap map;
  private transient Promise lately;
  private transient Promise today;

  /** The hall now. */
  public HallMap getMap() {
    if (map == null) {
      map = maps.map(branch, localeView.getLocale());
    }
    return map;
  }

  /** Reads the hall anew. */
  public void refresh() {
    map = null;
    today = null;
    lately = null;
  }

  /** Via Libera in the last thirty days. */
  public Promise getLately() {
    if (lately == null) {
      lately = promises.lately(devices.branch(getMap().branch()));
    }
    return lately;
  }

  /** Via Libera today. */
  public Promise getToday() {
    if (today == null) {
      today = promises.today(devices.branch(getMap().branch()));
    }
    return today;
  }

  /** The share of the last thirty days in per cent, or a fraction where that would say too much. */
  public String getKept() {
    return getLately().share().isPresent()
        ? texts.of("frontoffice.hall.promise.share", getLately().share().getAsDouble() * 100)
        : texts.of("frontoffice.hall.promise.count", getLately().inTime(), getLately().called());
  }

  /** KEPT, BROKEN, or FEW where nothing can be said yet. */
  public String getPromise() {
    return getLately().share().isEmpty()
        ? "FEW"
        : getLately().share().getAsDouble() >= Promise.GOAL ? "KEPT" : "BROKEN";
  }

  /** Operators who are missing now according to the roster, in a sentence; empty if none are. */
  public String getMissing() {
    if (gaps == null) {
      gaps =
          rosters
              .week(getMap().branch(), dates.getToday())
              .flatMap(
                  week ->
                      week.load().stream()
                          .filter(one -> one.day().equals(dates.getToday()))
                          .findFirst())
              .map(DayLoad::gaps)
              .orElse(List.of());
    }
    return DayLoad.gapAt(gaps, LocalTime.now(clock))
        .map(gap -> texts.of("frontoffice.hall.missing", gap.missing(), dates.time(gap.until())))
        .orElse("");
  }

  /** What an alert says. */
  public String what(HallMap.Alert alert) {
    return texts.of("frontoffice.hall.alert." + alert.kind(), alert.what(), since(alert.since()));
  }

  /** Why it is so. */
  public String why(HallMap.Alert alert) {
    return texts.of(
        "frontoffice.hall.cause." + alert.kind(),
        alert.figure(),
        time(alert.since()),
        alert.reason() == null ? "" : refused(alert));
  }

  /** Why a ticket was refused. What is said of its service speaks to who stands at a kiosk. */
  private String refused(HallMap.Alert alert) {
    return "frontoffice.refusal.service".equals(alert.reason())
        ? texts.get("frontoffice.hall.refused.service")
        : texts.of(alert.reason(), alert.what());
  }

  private String since(Instant since) {
    return since == null ? "" : Lengths.between(since, getMap().now());
  }

  private String time(Instant at) {
    return at == null
        ? "–"
        : DateTimeFormatter.ofPattern("H:mm").format(at.atZone(clock.getZone()));
  }

  /** A length: '8:12'. */
  public String length(Duration length) {
    return Lengths.of(length);
  }

  /** Does what an alert offers. */
  public void remedy(HallMap.Alert alert) {
    switch (alert.kind()) {
      case ALARM -> act(() -> alarms.end(alert.id()));
      case HELD -> act(() -> hall.goOn(alert.id()));
      case OFFLINE -> act(() -> hall.settle(alert.id()));
      case KEPT -> act(() -> hall.release(alert.id()));
      case CHECK, FORGOTTEN, PAUSE -> choose(alert.id());
      default -> refresh();
    }
  }

  /** Opens the panel of a desk. */
  public void choose(long id) {
    desk = id;
    writing = false;
    profile = null;
  }

  /** Puts the panel away. */
  public void shut() {
    desk = null;
    writing = false;
  }

  /** The desk whose panel is open, or null. */
  public HallMap.Desk getChosen() {
    return desk == null
        ? null
        : getMap().desks().stream().filter(one -> one.id() == desk).findFirst().orElse(null);
  }

  /** The profiles of the chosen desk. */
  public List<SelectItem> getProfiles() {
    return desk == null
        ? List.of()
        : hall.profiles(desk).stream()
            .map(one -> new SelectItem(one.getId(), one.getName()))
            .toList();
  }

  public void workAs() {
    act(() -> hall.workAs(desk, profile));
    shut();
  }

  public void close() {
    act(() -> hall.close(desk));
    shut();
  }

  public void open() {
    act(() -> hall.open(desk));
    shut();
  }

  public void endVisit() {
    act(() -> hall.endVisit(desk));
    shut();
  }

  /** Keeps the chosen desk for Via Libera. */
  public void keep() {
    act(() -> hall.keep(desk));
    shut();
  }

  /** Lets the chosen desk call everybody again. */
  public void release() {
    act(() -> hall.release(desk));
    shut();
  }

  /** Until when a desk is kept for Via Libera: '10:54'. */
  public String keptUntil(HallMap.Desk one) {
    return time(one.keptUntil());
  }

  public void hold(long queue) {
    act(() -> hall.hold(queue));
  }

  public void goOn(long queue) {
    act(() -> hall.goOn(queue));
  }

  /** Opens the panel for the line under the board. */
  public void write() {
    shut();
    writing = true;
    italian = null;
    english = null;
  }

  public void announce() {
    act(() -> hall.announce(getMap().branch(), italian, english));
    shut();
  }

  /** Takes the line under the board away. */
  public void silence() {
    act(() -> hall.announce(getMap().branch(), "", ""));
  }

  private void act(Runnable work) {
    try {
      work.run();
    } finally {
      refresh();
    }
  }

  public boolean isWriting() {
    return writing;
  }

  public String getBranch() {
    return branch;
  }

  public void setBranch(String code) {
    branch = code;
  }

  public Long getProfile() {
    return profile;
  }

  public void setProfile(Long id) {
    profile = id;
  }

  public String getItalian() {
    return italian;
  }

  public void setItalian(String words) {
    italian = words;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String words) {
    english = words;
  }
}
