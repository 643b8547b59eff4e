package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.setup.ShiftKindService;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The shifts a branch knows. */
@Named
@RequestScoped
public class ShiftKindsView {

  private static final String PAGE = "setup-shifts";

  @Inject private ShiftKindService kinds;
  @Inject private HallHereView here;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<ShiftKind> rows;

  @PostConstruct
  void read() {
    rows = kinds.kinds(here.getCode());
  }

  /** Has rosters offer a shift no more. */
  public String retire(long id) {
    kinds.retire(id);
    Said.done(texts.of("frontoffice.setup.shift.retired", name(kinds.get(id))), null);
    return here.next(PAGE);
  }

  /** Has rosters offer a shift again. */
  public String bringBack(long id) {
    kinds.bringBack(id);
    Said.done(texts.of("frontoffice.setup.shift.back", name(kinds.get(id))), null);
    return here.next(PAGE);
  }

  /** Name of a shift in the reader's language. */
  public String name(ShiftKind kind) {
    return kind.getName().in(localeView.getLocale());
  }

  /** From when to when. */
  public String hours(ShiftKind kind) {
    return texts.of(
        "frontoffice.setup.shift.hours", dates.time(kind.from()), dates.time(kind.until()));
  }

  /** The days on which it is worked. */
  public String days(ShiftKind kind) {
    return kind.getFirstWeekday() == kind.getLastWeekday()
        ? dates.name(kind.getFirstWeekday())
        : texts.of(
            "frontoffice.setup.shift.days",
            dates.name(kind.getFirstWeekday()),
            dates.name(kind.getLastWeekday()));
  }

  public List<ShiftKind> getRows() {
    return rows;
  }
}
