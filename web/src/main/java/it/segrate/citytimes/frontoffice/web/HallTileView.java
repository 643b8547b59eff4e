package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.supervise.HallOverview;
import it.segrate.citytimes.frontoffice.supervise.SupervisorService;
import it.segrate.citytimes.portal.web.LocaleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** The supervisor's card of the home page. */
@Named
@RequestScoped
public class HallTileView {

  @Inject private SupervisorService supervisors;
  @Inject private LocaleView localeView;

  private HallOverview hall;

  /** The hall now, or null where there is none. */
  public HallOverview getHall() {
    if (hall == null) {
      hall = supervisors.overview(localeView.getLocale()).orElse(null);
    }
    return hall;
  }

  /** A length: '14:20'. */
  public String length(Duration length) {
    return Lengths.of(length);
  }
}
