package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The catalogue, as everybody may read it. */
@Named
@RequestScoped
public class TimeBandBandsView {

  @Inject private TimeBandCatalogue catalogue;
  @Inject private MyTimeBandService hours;
  @Inject private DatesView dates;

  private List<TimeBand> bands;
  private Long mine;

  @PostConstruct
  void read() {
    bands = catalogue.offeredFrom(dates.getToday());
    mine = hours.active().map(active -> active.getBand().getId()).orElse(null);
  }

  public List<TimeBand> getBands() {
    return bands;
  }

  /** Whether the reader works that band today. */
  public boolean isMine(TimeBand band) {
    return band.getId().equals(mine);
  }
}
