package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.WeekDay;
import it.segrate.citytimes.timeband.BandChoice;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.Outlook;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.ReasonCategory;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.week.WeekPreview;
import it.segrate.citytimes.timeband.week.Wish;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** The request form: choose a week, say from when, see what will happen, send. */
@Named
@ViewScoped
public class TimeBandRequestFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TimeBandRequestService requests;
  @EJB private MyTimeBandService hours;
  @EJB private PrivateReasonService reasons;
  @Inject private RequestRules rules;
  @Inject private WeekPreviewView weeks;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private final TimeBandRequestForm form = new TimeBandRequestForm();
  private String asked;
  private String draft;
  private String like;
  private boolean chosenBefore;
  private boolean bandMissing;
  private LocalTime usual = LocalTime.of(8, 0);
  private String askedFrom;
  private String askedUntil;
  private transient List<BandChoice> choices;
  private transient List<TimeBand> bands;
  private transient Outlook outlook;
  private transient Optional<WeekPreview> week;
  private transient Optional<Long> mine;

  /**
   * Fills the form with what the address names: a draft, a former request that is asked for again,
   * or a band.
   *
   * @throws Refusal NOT_FOUND if there is no such thing; CONFLICT if the draft was sent
   */
  public void begin() {
    if (draft != null) {
      goOn(requests.mine(Ids.of(draft, "timeband.refusal.unknown")));
    } else if (like != null) {
      form.askAgain(requests.mine(Ids.of(like, "timeband.refusal.unknown")), rules.earliest());
    } else if (asked != null) {
      form.setBand(Ids.of(asked, "timeband.refusal.unknownBand"));
      if (getChosen() == null) {
        throw Refusal.notFound("timeband.refusal.unknownBand");
      }
    }
    chosenBefore = getChosen() != null;
  }

  private void goOn(TimeBandRequest request) {
    if (request.getState() != RequestState.DRAFT) {
      throw Refusal.conflict("timeband.refusal.state." + request.getState());
    }
    form.goOn(request, reasons.mine(request.getId()).orElse(new Reason(null, "")));
  }

  /**
   * Takes the days over that the address names; what is no day is left out. A first day that can be
   * asked for no more, as in a mail read late, gives way to the earliest.
   */
  public void fillDays() {
    day(askedFrom)
        .map(day -> day.isBefore(rules.earliest()) ? rules.earliest() : day)
        .ifPresent(form::setFrom);
    day(askedUntil).ifPresent(form::setUntil);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).filter(day -> !day.isBlank()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The bands to choose from; the one that was chosen on the page before, if one was. */
  public List<TimeBand> getBands() {
    return chosenBefore ? allBands().stream().filter(this::isChosen).toList() : allBands();
  }

  private List<TimeBand> allBands() {
    if (bands == null) {
      bands =
          choices().stream()
              .filter(choice -> choice.obstacle().isEmpty())
              .map(BandChoice::band)
              .toList();
    }
    return bands;
  }

  /** Whether the band was chosen on another page, so that none is left to choose here. */
  public boolean isChosenBefore() {
    return chosenBefore;
  }

  /** The bands the reader cannot have, each with why. */
  public List<BandChoice> getClosed() {
    return choices().stream().filter(choice -> choice.obstacle().isPresent()).toList();
  }

  private List<BandChoice> choices() {
    if (choices == null) {
      choices = hours.choices(new Wish(List.of(), OptionalInt.empty()));
    }
    return choices;
  }

  /** Whether that band is chosen. */
  public boolean isChosen(TimeBand band) {
    return band.getId().equals(form.getBand());
  }

  /** Whether that band is worked today. */
  public boolean isMine(TimeBand band) {
    if (mine == null) {
      mine = hours.active().map(active -> active.getBand().getId());
    }
    return mine.equals(Optional.of(band.getId()));
  }

  /** Reads the dates anew after one was changed, for the preview. */
  public void look() {
    outlook = null;
    week = null;
    bandMissing = false;
  }

  /** The person's week before and after, as days to draw; none while no band is chosen. */
  public List<WeekDay> getDiff() {
    return week().map(weeks::days).orElse(List.of());
  }

  /** The figures of the week, before and after. */
  public List<SumLine> getSums() {
    return week().map(weeks::sums).orElse(List.of());
  }

  /** What the band does to the hours of the contract. */
  public String getContract() {
    return week().map(weeks::contract).orElse("");
  }

  /** Which week is compared. */
  public String getDiffCaption() {
    return week()
        .map(
            preview ->
                texts.of("timeband.diff.caption", dates.dayWithoutName(preview.monday()), usual))
        .orElse("");
  }

  /** What stands in the bars of before: the band of today, or the ordinary hours. */
  public String getBeforeName() {
    return hours
        .active()
        .map(active -> active.getBand().name(localeView.getLocale()))
        .orElseGet(
            () ->
                texts.get(
                    hours.isPersonalised()
                        ? "timeband.diff.personalised"
                        : "timeband.diff.ordinary"));
  }

  private Optional<WeekPreview> week() {
    if (week == null) {
      week =
          form.getBand() == null || usual == null
              ? Optional.empty()
              : Optional.of(hours.preview(form.getBand(), form.getFrom(), usual));
    }
    return week;
  }

  /** What would be refused, told before it is sent; empty if nothing is. */
  public String getObstacle() {
    return requests
        .obstacle(form.toRequest())
        .map(refusal -> texts.of(refusal.key(), refusal.arguments().toArray()))
        .orElse("");
  }

  /** The chosen band, or null. */
  public TimeBand getChosen() {
    return allBands().stream().filter(this::isChosen).findFirst().orElse(null);
  }

  /** What is about to be asked for, in a sentence; empty while no band is chosen. */
  public String getPreview() {
    TimeBand chosen = getChosen();
    if (chosen == null) {
      return "";
    }
    String name = chosen.name(localeView.getLocale());
    if (form.getFrom() == null || form.getFrom().isBefore(getEarliest()) || isBackwards()) {
      return texts.of("timeband.request.previewBand", name);
    }
    String period = dates.period(form.getFrom(), form.getUntil());
    return outlook()
        .replaces()
        .map(TimeBandRequest::getBand)
        .filter(before -> !Objects.equals(before.getId(), chosen.getId()))
        .map(
            before ->
                texts.of(
                    "timeband.request.previewReplaces",
                    name,
                    period,
                    before.name(localeView.getLocale())))
        .orElseGet(() -> texts.of("timeband.request.preview", name, period));
  }

  /** When the person is back at the hours without a band; empty where the band has no end. */
  public String getReturns() {
    return returnsOn()
        .map(
            day ->
                texts.of(
                    outlook().personalised()
                        ? "timeband.request.returnsPersonalised"
                        : "timeband.request.returns",
                    dates.day(day)))
        .orElse("");
  }

  /** The band without an end that this one would end for good; empty if there is none. */
  public String getEndsForGood() {
    return returnsOn()
        .flatMap(day -> outlook().replaces())
        .filter(before -> before.until().isEmpty())
        .map(
            before ->
                texts.of(
                    "timeband.request.endsForGood", before.getBand().name(localeView.getLocale())))
        .orElse("");
  }

  /** What to do for having that band again afterwards. */
  public String getEndsForGoodText() {
    return returnsOn()
        .map(day -> texts.of("timeband.request.endsForGoodText", dates.day(day)))
        .orElse("");
  }

  private Optional<LocalDate> returnsOn() {
    boolean whole = getChosen() != null && form.getFrom() != null && !isBackwards();
    return whole ? outlook().returnsOn() : Optional.empty();
  }

  private boolean isBackwards() {
    return form.getUntil() != null && form.getUntil().isBefore(form.getFrom());
  }

  /** Who decides, and by when. */
  public String getWhoDecides() {
    String by = dates.day(outlook().decidedBy());
    return outlook()
        .head()
        .map(head -> texts.of("timeband.request.whoDecides", head, by))
        .orElseGet(() -> texts.of("timeband.request.hrDecides", by));
  }

  private Outlook outlook() {
    if (outlook == null) {
      outlook = hours.outlook(form.getFrom(), form.getUntil());
    }
    return outlook;
  }

  /**
   * Sends the request.
   *
   * @throws Refusal what the service says, at its field; what was typed stays
   */
  public String send() {
    bandMissing = form.getBand() == null;
    requests.submit(form.toRequest());
    String by = dates.day(outlook().decidedBy());
    Said.done(
        texts.get("timeband.requests.sent"),
        outlook()
            .head()
            .map(head -> texts.of("timeband.requests.sentHead", head, by))
            .orElseGet(() -> texts.of("timeband.requests.sentHr", by)));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /**
   * Keeps what is written without sending it.
   *
   * @throws Refusal what the service says, at its field; what was typed stays
   */
  public String save() {
    bandMissing = form.getBand() == null;
    requests.saveDraft(form.toRequest());
    Said.done(texts.get("timeband.request.saved"), texts.get("timeband.request.saved.next"));
    return "/timeband/requests.xhtml?faces-redirect=true";
  }

  /** The protected list of reasons. */
  public List<Choice> getCategories() {
    return Arrays.stream(ReasonCategory.values())
        .map(category -> new Choice(category, texts.named("timeband.reason", category)))
        .toList();
  }

  /** Whether this server can keep private reasons. */
  public boolean isReasonsKept() {
    return reasons.canKeep();
  }

  /** The first day that can be asked for. */
  public LocalDate getEarliest() {
    return rules.earliest();
  }

  /** Whether the form was sent without a band. */
  public boolean isBandMissing() {
    return bandMissing;
  }

  /** The band as the address names it; null if it names none. */
  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  /** The draft as the address names it; null if it names none. */
  public String getDraft() {
    return draft;
  }

  public void setDraft(String draft) {
    this.draft = draft;
  }

  /** The request to ask for again, as the address names it; null if it names none. */
  public String getLike() {
    return like;
  }

  public void setLike(String like) {
    this.like = like;
  }

  /** When the person mostly comes, for the preview. */
  public LocalTime getUsual() {
    return usual;
  }

  public void setUsual(LocalTime usual) {
    this.usual = usual;
  }

  /** The first day as the address names it; null if it names none. */
  public String getAskedFrom() {
    return askedFrom;
  }

  public void setAskedFrom(String askedFrom) {
    this.askedFrom = askedFrom;
  }

  /** The last day as the address names it; null if it names none. */
  public String getAskedUntil() {
    return askedUntil;
  }

  public void setAskedUntil(String askedUntil) {
    this.askedUntil = askedUntil;
  }

  public TimeBandRequestForm getForm() {
    return form;
  }
}
