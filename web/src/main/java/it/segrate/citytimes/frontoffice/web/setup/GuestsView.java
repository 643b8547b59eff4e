package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The guests of the halls. */
@Named
@RequestScoped
public class GuestsView {

  @Inject private PartnerSetupService partners;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private List<Partner> rows;

  @PostConstruct
  void read() {
    rows = partners.partners();
  }

  /** From when to when a guest is there. */
  public String stay(Partner guest) {
    return guest
        .getValidUntil()
        .map(until -> dates.period(guest.getValidFrom(), until))
        .orElseGet(
            () -> texts.of("frontoffice.setup.guest.open", dates.date(guest.getValidFrom())));
  }

  /** How a guest stands: {@code here}, {@code later}, {@code over}, {@code away}. */
  public String state(Partner guest) {
    if (partners.isHere(guest)) {
      return "here";
    }
    if (guest.getValidFrom().isAfter(dates.getToday())) {
      return "later";
    }
    boolean over =
        guest.getValidUntil().filter(until -> until.isBefore(dates.getToday())).isPresent();
    return over ? "over" : "away";
  }

  /** How the state of a guest is drawn. */
  public String kind(Partner guest) {
    return switch (state(guest)) {
      case "here" -> "ok";
      case "later" -> "wait";
      default -> "off";
    };
  }

  public List<Partner> getRows() {
    return rows;
  }
}
