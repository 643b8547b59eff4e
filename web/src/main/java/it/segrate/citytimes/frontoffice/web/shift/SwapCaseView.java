package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.swap.SwapCard;
import it.segrate.citytimes.frontoffice.shift.swap.SwapService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;

/** What a decision page shows of a swap. */
@Named
@RequestScoped
public class SwapCaseView {

  @Inject private SwapService service;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private SwapCard card;
  private String obstacle;

  /** The swap asked for. */
  public SwapCard of(long id) {
    if (card == null || card.swap().getId() != id) {
      card = service.forDecision(id);
    }
    return card;
  }

  /** What who asks would give. */
  public String given(long id) {
    return says(of(id).given(), of(id).swap().getGivenDay());
  }

  /** What the colleague would give. */
  public String taken(long id) {
    return says(of(id).taken(), of(id).swap().getTakenDay());
  }

  /** Why it could not be approved as things stand; null if it could. */
  public String obstacle(long id) {
    if (obstacle == null) {
      obstacle =
          service
              .obstacle(id)
              .map(refusal -> texts.of(refusal.key(), refusal.arguments().toArray()))
              .orElse("");
    }
    return obstacle.isEmpty() ? null : obstacle;
  }

  private String says(Optional<Shift> shift, LocalDate day) {
    return texts.capitalised(dates.day(day))
        + ": "
        + shift
            .map(
                one ->
                    texts.of(
                        "frontoffice.shifts.line",
                        one.getKind().getName().in(localeView.getLocale()),
                        one.getKind().from(),
                        one.getKind().until(),
                        one.getDesk().getName()))
            .orElse(texts.get("frontoffice.swap.noShift"));
  }
}
