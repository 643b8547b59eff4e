package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.collect.RankingCard;
import it.segrate.citytimes.timeband.collect.RankingService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The windows in which the reader can rank, on the page of their own hours. */
@Named("openRankings")
@RequestScoped
public class OpenRankingsView {

  @Inject private RankingService rankings;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private List<RankingCard> all;

  public List<RankingCard> getAll() {
    if (all == null) {
      all = rankings.open();
    }
    return all;
  }

  /** Whether the reader has ranked. */
  public boolean done(RankingCard card) {
    return card.mine().isPresent();
  }

  /** Until when, and whether it was done. */
  public String stand(RankingCard card) {
    String closes = dates.dayAndTime(card.window().getClosesAt());
    return card.mine().isPresent()
        ? texts.of("timeband.rank.openDone", closes)
        : texts.of(
            "timeband.rank.openText",
            new Period(card.window().getFrom(), card.window().getUntil()),
            closes);
  }
}
