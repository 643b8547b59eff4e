package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.ticket.TicketState;
import it.segrate.citytimes.frontoffice.visit.CallService;
import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import it.segrate.citytimes.frontoffice.visit.DeskService;
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
  @Inject private LocaleView localeView;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private transient ConsoleState shown;
  private transient boolean read;

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
    return desks.desks();
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
    act(visits::end);
  }

  /** Ends the visit, and calls the next one in the same stroke. */
  public void endAndCall() {
    act(
        () -> {
          visits.end();
          callOrSay();
        });
  }

  public void recall() {
    act(visits::recall);
  }

  public void noShow() {
    act(visits::noShow);
  }

  public void returnToQueue() {
    act(visits::returnToQueue);
  }

  public void takeBack(long ticket) {
    act(() -> visits.takeBack(ticket));
  }

  private void callOrSay() {
    if (calls.callNext().isEmpty()) {
      FacesContext.getCurrentInstance()
          .addMessage(null, new FacesMessage(texts.get("frontoffice.console.nobody")));
    }
  }

  private void act(Runnable work) {
    try {
      work.run();
    } finally {
      read = false;
    }
  }

  /** Whom the desk would call now, or null. */
  public ConsoleState.Next getNext() {
    return getConsole().next().isEmpty() ? null : getConsole().next().get(0);
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
