package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.swap.Swap;
import it.segrate.citytimes.frontoffice.shift.swap.SwapCard;
import it.segrate.citytimes.frontoffice.shift.swap.SwapService;
import it.segrate.citytimes.frontoffice.shift.swap.SwapState;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator does about swaps: ask for one, answer one, take one back. */
@Named
@RequestScoped
public class SwapsView {

  private static final String UNKNOWN = "frontoffice.refusal.swap.unknown";

  /** A swap of the caller's, in words. */
  public record Line(
      long id,
      String title,
      String days,
      String state,
      String kind,
      boolean answer,
      boolean take) {}

  @Inject private SwapService service;
  @Inject private MyShiftsView shifts;
  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller current;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private List<Shift> offers;
  private List<Line> lines;
  private String wanted;

  /** Whether the caller chooses what to have for a shift. */
  public boolean isAsking() {
    return request.getParameter("give") != null;
  }

  private long given() {
    return Ids.of(request.getParameter("give"), UNKNOWN);
  }

  private List<Shift> offers() {
    if (offers == null) {
      offers = service.offers(given());
    }
    return offers;
  }

  /** The colleagues' shifts that can be had. */
  public List<Choice> getOffers() {
    Map<Long, String> names =
        service.names(offers().stream().map(Shift::getOperatorId).distinct().toList());
    return offers().stream()
        .map(
            shift ->
                new Choice(
                    String.valueOf(shift.getId()),
                    texts.of(
                        "frontoffice.swap.offer",
                        texts.capitalised(dates.day(shift.getDay())),
                        names.getOrDefault(shift.getOperatorId(), ""),
                        shifts.says(shift))))
        .toList();
  }

  /** Asks the colleague. */
  public String ask() {
    service.ask(given(), Ids.of(wanted, UNKNOWN));
    Said.done(texts.get("frontoffice.swap.asked"), texts.get("frontoffice.swap.asked.next"));
    return redirect();
  }

  /** Agrees to what was asked. */
  public String agree(long id) {
    service.agree(id);
    Said.done(texts.get("frontoffice.swap.agreed"), texts.get("frontoffice.swap.agreed.next"));
    return redirect();
  }

  /** Does not. */
  public String decline(long id) {
    service.decline(id);
    Said.done(texts.get("frontoffice.swap.declined"), null);
    return redirect();
  }

  /** Takes back what was asked. */
  public String withdraw(long id) {
    service.withdraw(id);
    Said.done(texts.get("frontoffice.swap.withdrawn"), null);
    return redirect();
  }

  private String redirect() {
    return shifts.getHere() + "&faces-redirect=true";
  }

  /** The caller's swaps; first what waits for their answer. */
  public List<Line> getLines() {
    if (lines == null) {
      lines =
          service.mine().stream()
              .map(this::line)
              .sorted(Comparator.comparing(line -> !line.answer()))
              .toList();
    }
    return lines;
  }

  private Line line(SwapCard card) {
    Swap swap = card.swap();
    boolean own = swap.getRequesterId() == current.get().accountId();
    boolean asked = swap.getState() == SwapState.ASKED;
    return new Line(
        swap.getId(),
        own
            ? texts.of("frontoffice.swap.with", card.colleague())
            : texts.of("frontoffice.swap.of", card.requester()),
        texts.of(
            "frontoffice.swap.exchange",
            words(own ? card.given() : card.taken()),
            dates.day(own ? swap.getGivenDay() : swap.getTakenDay()),
            words(own ? card.taken() : card.given()),
            dates.day(own ? swap.getTakenDay() : swap.getGivenDay())),
        texts.named(
            own || !asked ? "frontoffice.swap.state" : "frontoffice.swap.stateForMe",
            swap.getState()),
        kind(swap.getState()),
        !own && asked,
        own && swap.getState().isOpen());
  }

  private String words(Optional<Shift> shift) {
    return shift.map(shifts::says).orElse(texts.get("frontoffice.swap.noShift"));
  }

  private static String kind(SwapState state) {
    return switch (state) {
      case ASKED, AGREED -> "wait";
      case DONE -> "ok";
      case REFUSED, DECLINED -> "bad";
      case WITHDRAWN, EXPIRED -> "off";
    };
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }
}
