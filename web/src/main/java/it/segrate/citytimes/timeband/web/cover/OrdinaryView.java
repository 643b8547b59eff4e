package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.rota.OrdinaryService;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which band is ordinary in the office that the page of the rules of cover shows. */
@Named
@RequestScoped
public class OrdinaryView {

  @Inject private OrdinaryService service;
  @Inject private TimeBandCatalogue catalogue;
  @Inject private CoverRulesView rules;
  @Inject private BandWeeksView weeks;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private String band;
  private boolean everywhere = true;
  private LocalDate from;

  @PostConstruct
  void begin() {
    from = dates.getToday();
  }

  /** Which band is ordinary here today, in words. */
  public String getNow() {
    String office = rules.getOffice().getName();
    Optional<TimeBand> now = service.on(rules.getOffice().getId(), dates.getToday());
    return now.map(one -> texts.of("timeband.coverRules.ordinary.now", office, weeks.name(one)))
        .orElseGet(() -> texts.of("timeband.coverRules.ordinary.unsaid", office));
  }

  /** The bands to choose from. */
  public List<Choice> getBands() {
    return catalogue.offeredOn(dates.getToday()).stream()
        .map(one -> new Choice(one.getCode(), weeks.name(one)))
        .toList();
  }

  /** Everywhere, or in this office alone. */
  public List<Choice> getPlaces() {
    return List.of(
        new Choice(true, texts.get("timeband.coverRules.ordinary.all")),
        new Choice(
            false, texts.of("timeband.coverRules.ordinary.only", rules.getOffice().getName())));
  }

  /** Says it. */
  public String say() {
    service.say(everywhere ? null : rules.getOffice().getId(), band, from);
    Said.done(texts.get("timeband.coverRules.ordinary.saved"), null);
    return "/timeband/cover-rules.xhtml?office="
        + rules.getOffice().getId()
        + "&faces-redirect=true";
  }

  public String getBand() {
    return band;
  }

  public void setBand(String band) {
    this.band = band;
  }

  public boolean isEverywhere() {
    return everywhere;
  }

  public void setEverywhere(boolean everywhere) {
    this.everywhere = everywhere;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
