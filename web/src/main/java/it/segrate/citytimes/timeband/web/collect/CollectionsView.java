package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.collect.CollectionDesk;
import it.segrate.citytimes.timeband.collect.CollectionRow;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.CollectionWindow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** HR's list of collection windows. */
@Named
@RequestScoped
public class CollectionsView {

  @Inject private CollectionDesk desk;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private List<CollectionRow> rows;

  public List<CollectionRow> getRows() {
    if (rows == null) {
      rows = desk.all();
    }
    return rows;
  }

  /** Until when people choose, or from when. */
  public String when(CollectionWindow window) {
    return window.getState() == CollectionState.DRAFT
        ? texts.of("timeband.collections.from", dates.dayAndTime(window.getOpensAt()))
        : texts.of("timeband.collections.until", dates.dayAndTime(window.getClosesAt()));
  }

  /** How a state looks. */
  public String kind(CollectionState state) {
    return texts.get("timeband.collect.kind." + state);
  }
}
