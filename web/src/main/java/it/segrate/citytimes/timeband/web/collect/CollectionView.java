package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.collect.CollectionDesk;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.CollectionWindow;
import it.segrate.citytimes.timeband.web.BandWeeksView;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One collection window, for HR: written, opened, closed, called off. */
@Named
@ViewScoped
public class CollectionView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/timeband/collections.xhtml?faces-redirect=true";

  @EJB private CollectionDesk desk;
  @Inject private BandWeeksView weeks;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private final CollectionForm form = new CollectionForm();
  private String asked;
  private long version;
  private transient CollectionWindow window;
  private transient List<TimeBand> bands;
  private transient List<Office> offices;

  /** Finds the window that the address names. */
  public void load() {
    if (!isNew()) {
      version = getWindow().getVersion();
      form.fill(getWindow().sheet());
    } else {
      form.setOpensOn(dates.getToday().plusDays(1));
    }
  }

  public boolean isNew() {
    return asked == null || asked.isBlank();
  }

  /** Null while it is new. */
  public CollectionWindow getWindow() {
    if (window == null && !isNew()) {
      window = desk.get(id());
    }
    return window;
  }

  /** Reads it anew: the solver moves it on. */
  public void look() {
    window = null;
  }

  public CollectionState getState() {
    return isNew() ? CollectionState.DRAFT : getWindow().getState();
  }

  public boolean isDraft() {
    return getState() == CollectionState.DRAFT;
  }

  /** Whether HR can call it off. */
  public boolean isCancellable() {
    return !isNew() && getState().canBecome(CollectionState.CANCELLED);
  }

  /** What it is about, in a sentence. */
  public String getLead() {
    if (isNew()) {
      return texts.get("timeband.collect.newLead");
    }
    if (isDraft()) {
      return texts.of("timeband.collect.draftLead", dates.dayAndTime(getWindow().getOpensAt()));
    }
    return texts.of(
        "timeband.collect.lead",
        new Period(getWindow().getFrom(), getWindow().getUntil()),
        desk.ranked(id()));
  }

  /** Keeps what is written. */
  public String save() {
    if (isNew()) {
      asked = String.valueOf(desk.draft(form.sheet()).getId());
    } else {
      desk.change(id(), version, form.sheet());
    }
    Said.done(
        texts.of("timeband.collect.saved", form.getName().strip()),
        texts.of("timeband.collect.savedNext", dates.dayAndTime(form.sheet().opensAt())));
    return LIST;
  }

  /** Opens it now. */
  public String open() {
    desk.open(id(), version);
    return done("timeband.collect.opened", "timeband.collect.openedNext");
  }

  /** Closes it now. */
  public String close() {
    desk.close(id(), version);
    return done("timeband.collect.closed", "timeband.collect.closedNext");
  }

  /** Calls it off. */
  public String cancel() {
    desk.cancel(id(), version);
    Said.done(texts.get("timeband.collect.cancelled"), null);
    return LIST;
  }

  private String done(String sentence, String next) {
    Said.done(texts.get(sentence), texts.get(next));
    return "/timeband/collection.xhtml?faces-redirect=true&id=" + id();
  }

  private long id() {
    return Ids.of(asked, "timeband.refusal.unknownCollection");
  }

  /** The bands that can be put on offer. */
  public List<Choice> getBands() {
    return allBands().stream()
        .map(band -> new Choice(String.valueOf(band.getId()), weeks.name(band)))
        .toList();
  }

  /** The names of those on offer. */
  public String getBandNames() {
    return allBands().stream()
        .filter(band -> getWindow().getBands().contains(band.getId()))
        .map(weeks::name)
        .collect(Collectors.joining(", "));
  }

  private List<TimeBand> allBands() {
    if (bands == null) {
      bands = desk.bands();
    }
    return bands;
  }

  /** The offices to choose from. */
  public List<Choice> getOffices() {
    return allOffices().stream()
        .map(office -> new Choice(String.valueOf(office.getId()), office.getName()))
        .toList();
  }

  /** The names of those it is for. */
  public String getOfficeNames() {
    return getWindow().getOffices().isEmpty()
        ? texts.get("timeband.collect.allOffices")
        : allOffices().stream()
            .filter(office -> getWindow().getOffices().contains(office.getId()))
            .map(Office::getName)
            .collect(Collectors.joining(", "));
  }

  private List<Office> allOffices() {
    if (offices == null) {
      offices = desk.offices();
    }
    return offices;
  }

  /** How many bands one can be let rank. */
  public List<Choice> getNumbers() {
    return IntStream.rangeClosed(1, CollectionWindow.MOST_RANKS)
        .mapToObj(number -> new Choice(number, String.valueOf(number)))
        .toList();
  }

  /** Of the window as it was when the page was shown. */
  public long getVersion() {
    return version;
  }

  public CollectionForm getForm() {
    return form;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }
}
