package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.HeldBack;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.AlarmService;
import it.segrate.citytimes.frontoffice.visit.CallService;
import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import it.segrate.citytimes.frontoffice.visit.DeskMessageService;
import it.segrate.citytimes.frontoffice.visit.DeskService;
import it.segrate.citytimes.frontoffice.visit.DetourService;
import it.segrate.citytimes.frontoffice.visit.ServingService;
import it.segrate.citytimes.frontoffice.visit.VisitService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An operator's console. It remembers nothing but what it showed last, so that a key pressed on an
 * old picture reaches the service, which then says why it cannot be done any more.
 */
@Named
@ViewScoped
public class ConsoleView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DeskService desks;
  @Inject private ConsoleService consoles;
  @Inject private CallService calls;
  @Inject private VisitService visits;
  @Inject private ServingService serving;
  @Inject private DetourService detours;
  @Inject private AlarmService alarms;
  @Inject private DeskMessageService messages;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private transient ConsoleState shown;
  private transient boolean read;
  private transient List<ServicePoint> choice;
  private transient String note;

  /** The console, or null while the caller sits at no desk. */
  public ConsoleState getConsole() {
    if (!read) {
      shown = consoles.state(localeView.getLocale()).orElse(null);
      read = true;
    }
    return shown;
  }

  public boolean isSeated() {
    return getConsole() != null;
  }

  /** Name of the state of the ticket at the desk; {@code FREE} when nobody is there. */
  public String getStep() {
    return Optional.ofNullable(getConsole())
        .map(ConsoleState::visit)
        .map(ConsoleState.Visit::state)
        .map(TicketState::name)
        .orElse("FREE");
  }

  /** The desks the caller may choose from. */
  public List<ServicePoint> getDesks() {
    if (choice == null) {
      choice = desks.desks();
    }
    return choice;
  }

  /** Whether the desks stand in more than one hall, so that each has to say in which. */
  public boolean isSeveralHalls() {
    return getDesks().stream().map(desk -> desk.getBranch().getId()).distinct().count() > 1;
  }

  /** Whether somebody else is at work at a desk. */
  public boolean isTaken(ServicePoint desk) {
    return desk.isTaken(clock.instant());
  }

  /** Names of the groups a desk serves. */
  public String groups(ServicePoint desk) {
    return desk.getGroups().stream()
        .map(group -> group.getLetter() + " " + group.getName().in(localeView.getLocale()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  public void take(long desk) {
    act(() -> desks.take(desk));
  }

  public void leave() {
    act(desks::leave);
  }

  /** Reads the console anew. */
  public void refresh() {
    read = false;
    choice = null;
  }

  /** Tells that somebody is here: desk and call are held for another while. */
  public void giveSign() {
    desks.giveSign();
  }

  public void callNext() {
    act(this::callOrSay);
  }

  public void start() {
    act(visits::start);
  }

  public void end() {
    act(serving::end);
  }

  /** Ends the visit, and calls the next one in the same stroke. */
  public void endAndCall() {
    act(
        () -> {
          serving.end();
          if (!isPaused()) {
            callOrSay();
          }
        });
  }

  public void recall() {
    act(visits::recall);
  }

  public void noShow() {
    act(visits::noShow);
  }

  public void returnToQueue() {
    act(detours::returnToQueue);
  }

  public void takeBack(long ticket) {
    act(() -> detours.takeBack(ticket));
  }

  public void park() {
    act(detours::park);
  }

  public void resume(long ticket) {
    act(() -> calls.resume(ticket));
  }

  public void goOn() {
    act(desks::goOn);
  }

  public void raiseAlarm() {
    act(alarms::raise);
  }

  /** Puts words of the supervisor away that were read. */
  public void read(long message) {
    act(() -> messages.read(message));
  }

  public void endAlarm(long alarm) {
    act(() -> alarms.end(alarm));
  }

  /** Whether no calls are made here; asked anew, since the pause may have begun in a visit. */
  private boolean isPaused() {
    return getConsole() != null && getConsole().pause() != null;
  }

  private void callOrSay() {
    CallService.Called called = calls.callNext();
    if (called.ticket().isEmpty()) {
      String words =
          called
              .heldBack()
              .map(held -> texts.of("frontoffice.console.held", time(held.until())))
              .orElseGet(() -> texts.get("frontoffice.console.nobody"));
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(words));
    }
  }

  /** The note of the visit in course, as it is typed. */
  public String getNote() {
    return note == null ? getConsole().visit().note() : note;
  }

  public void setNote(String words) {
    note = words;
  }

  /** Keeps the note. */
  public void saveNote() {
    act(() -> {});
  }

  /** A note that was typed is kept before the ticket moves on. */
  private void keepNote() {
    ConsoleState.Visit visit = getConsole() == null ? null : getConsole().visit();
    if (visit != null && note != null && !note.strip().equals(visit.note())) {
      serving.note(note);
    }
    note = null;
  }

  void act(Runnable work) {
    try {
      keepNote();
      work.run();
    } finally {
      refresh();
    }
  }

  /** Whom the desk would call now, or null. */
  public ConsoleState.Next getNext() {
    return getConsole().next().isEmpty() ? null : getConsole().next().get(0);
  }

  /** Until when the desk is kept free for Via Libera at most; empty when it is not. */
  public String getHeldUntil() {
    HeldBack held = getConsole().heldBack();
    return held == null ? "" : time(held.until());
  }

  /** How long the services of the visit have taken together. */
  public String getServedFor() {
    return length(
        getConsole().visit().services().stream()
            .map(ConsoleState.Served::lasted)
            .reduce(Duration.ZERO, Duration::plus));
  }

  /** Whom it would call after that, or null. */
  public ConsoleState.Next getAfterNext() {
    return getConsole().next().size() < 2 ? null : getConsole().next().get(1);
  }

  /** Names of the groups of the caller's desk. */
  public String getServes() {
    return getConsole().lines().stream()
        .map(line -> line.letter() + " " + line.name())
        .collect(Collectors.joining(", "));
  }

  /** Why somebody is next: 'Via Libera, attende da 0:40'. */
  public String reason(ConsoleState.Next next) {
    return say(next, Lengths.between(next.since(), getConsole().now()));
  }

  /** Who comes after that, and why: 'Poi A 049: attende da 14:20, obiettivo 15 min.' */
  public String getThenNext() {
    ConsoleState.Next then = getAfterNext();
    return texts.of(
        "frontoffice.then." + then.reason(),
        then.number(),
        Lengths.between(then.since(), getConsole().now()),
        then.targetMinutes());
  }

  /** The same with a gap for the length, which runs on in the page. */
  public String reasonPattern(ConsoleState.Next next) {
    return say(next, "{0}");
  }

  private String say(ConsoleState.Next next, String length) {
    return texts.of("frontoffice.reason." + next.reason(), length, next.targetMinutes());
  }

  /** Time of day: '10:26'. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofPattern("H:mm").format(instant.atZone(clock.getZone()));
  }

  /** Length from one moment to another: '8:12'. */
  public String minutes(Instant from, Instant to) {
    return Lengths.between(from, to);
  }

  /** A length: '8:12'. */
  public String length(Duration length) {
    return Lengths.of(length);
  }
}
