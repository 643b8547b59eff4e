package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.change.BandChange;
import it.segrate.citytimes.timeband.change.BandChangeApproval;
import it.segrate.citytimes.timeband.change.BandChangeService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a decision page shows of a change of a band. */
@Named
@RequestScoped
public class BandChangeCaseView {

  @Inject private BandChangeService changes;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private BandChange change;

  /** The change asked for. */
  public BandChange of(long id) {
    if (change == null || change.getId() != id) {
      change = changes.forDecision(id);
    }
    return change;
  }

  /** From when to when the band is granted. */
  public String now(long id) {
    TimeBandRequest request = of(id).getRequest();
    return dates.period(request.getFrom(), request.until().orElse(null));
  }

  /** What would hold instead. */
  public String wanted(long id) {
    return texts.say(BandChangeApproval.wanted(of(id)));
  }
}
