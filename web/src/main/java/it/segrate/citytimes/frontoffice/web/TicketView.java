package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.TicketStatus;
import it.segrate.citytimes.frontoffice.board.TicketStatusService;
import it.segrate.citytimes.frontoffice.board.WaitRange;
import it.segrate.citytimes.frontoffice.ticket.LaterService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The page behind a ticket's secret link. */
@Named
@RequestScoped
public class TicketView {

  private static final int HEADS_SHOWN = 6;

  @Inject private TicketStatusService statuses;
  @Inject private PhoneLimit limit;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String secret;
  private TicketStatus ticket;

  /** Reads the ticket; a link that nobody was given ends on the page that says so. */
  public void load() {
    ticket =
        limit.look(
            request.getRemoteAddr(),
            () -> statuses.status(secret == null ? "" : secret, localeView.getLocale()));
  }

  public TicketStatus getTicket() {
    return ticket;
  }

  /** Name of the state, for the page's choices. */
  public String getState() {
    return ticket.state().name();
  }

  /** '15–20', or 'subito'. */
  public String getRange() {
    WaitRange range = ticket.range();
    return range.atOnce() ? texts.get("frontoffice.wait.now") : range.from() + "–" + range.to();
  }

  /** 'fra le 10:57 e le 11:02'. */
  public String getBetween() {
    return texts.of(
        "frontoffice.ticket.between",
        time(ticket.now().plus(Duration.ofMinutes(ticket.range().from()))),
        time(ticket.now().plus(Duration.ofMinutes(ticket.range().to()))));
  }

  /** One for each person before, as many as fit in the drawing. */
  public List<Integer> getHeads() {
    return Collections.nCopies((int) Math.min(ticket.before(), HEADS_SHOWN), 1);
  }

  /** 'Nessuno prima di te', 'Una persona prima di te', '4 persone prima di te'. */
  public String getAhead() {
    return texts.of("frontoffice.ticket.ahead", ticket.before());
  }

  /** Whether its holder said to be on the way to this call. */
  public boolean isComing() {
    return getState().equals("CALLED") && ticket.comingAt() != null;
  }

  /** How many people it may let pass at once. */
  public List<Choice> getPlaces() {
    return IntStream.rangeClosed(1, LaterService.MOST_PLACES)
        .mapToObj(n -> new Choice(n, texts.of("frontoffice.ticket.later.people", n)))
        .toList();
  }

  /** How often it may still do so, in words. */
  public String getLater() {
    return texts.of("frontoffice.ticket.later.text", ticket.laterLeft());
  }

  /** How many milliseconds its holder has to come to the desk, 0 when they are over. */
  public long getLeft() {
    return ticket.comeBy() == null
        ? 0
        : Math.max(0, Duration.between(ticket.now(), ticket.comeBy()).toMillis());
  }

  /** Until when its holder may queue again; empty if they may not. */
  public String getBackUntil() {
    return ticket.backUntil() == null ? "" : time(ticket.backUntil());
  }

  public String getIssued() {
    return time(ticket.issuedAt());
  }

  public String getCalled() {
    return ticket.calledAt() == null ? "" : time(ticket.calledAt());
  }

  public String getNow() {
    return time(ticket.now());
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern("H:mm").format(instant.atZone(clock.getZone()));
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }
}
