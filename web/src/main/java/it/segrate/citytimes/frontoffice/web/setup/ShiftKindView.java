package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.setup.ShiftKindFields;
import it.segrate.citytimes.frontoffice.setup.ShiftKindService;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** One shift; or one that is to be added. */
@Named
@RequestScoped
public class ShiftKindView {

  @Inject private ShiftKindService kinds;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private ShiftKind kind;
  private int version;
  private final WordsForm names = new WordsForm();
  private LocalTime from;
  private LocalTime until;
  private DayOfWeek first = DayOfWeek.MONDAY;
  private DayOfWeek last = DayOfWeek.FRIDAY;
  private boolean late;

  @PostConstruct
  void read() {
    if (request.getParameter("id") == null) {
      return;
    }
    kind = kinds.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.shift-kind"));
    version = kind.getVersion();
    names.read(kind.getName());
    from = kind.from();
    until = kind.until();
    first = kind.getFirstWeekday();
    last = kind.getLastWeekday();
    late = kind.isLate();
  }

  /** Writes the shift, or adds it. */
  public String save() {
    ShiftKindFields fields =
        new ShiftKindFields(names.getIt(), names.getEn(), from, until, first, last, late);
    if (kind == null) {
      kinds.add(here.getCode(), fields);
    } else {
      kinds.write(kind.getId(), version, fields);
    }
    Said.done(texts.of("frontoffice.setup.shift.saved", names.getIt()), null);
    return getBack() + "&faces-redirect=true";
  }

  public String getBack() {
    return "/frontoffice/setup-shifts.xhtml?branch="
        + (kind == null ? here.getCode() : kind.getBranch().getCode());
  }

  /** Whether it is to be added. */
  public boolean isNew() {
    return kind == null;
  }

  public List<Choice> getDays() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> new Choice(day, texts.capitalised(dates.name(day))))
        .toList();
  }

  public String getOld() {
    return kind == null ? "" : kind.getName().it();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int typed) {
    version = typed;
  }

  public LocalTime getFrom() {
    return from;
  }

  public void setFrom(LocalTime typed) {
    from = typed;
  }

  public LocalTime getUntil() {
    return until;
  }

  public void setUntil(LocalTime typed) {
    until = typed;
  }

  public DayOfWeek getFirst() {
    return first;
  }

  public void setFirst(DayOfWeek typed) {
    first = typed;
  }

  public DayOfWeek getLast() {
    return last;
  }

  public void setLast(DayOfWeek typed) {
    last = typed;
  }

  public boolean isLate() {
    return late;
  }

  public void setLate(boolean typed) {
    late = typed;
  }

  public WordsForm getNames() {
    return names;
  }
}
