package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.MyTimeBandService;
import it.segrate.citytimes.timeband.Outlook;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.ReasonCategory;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The request form: choose a week, say from when, see what will happen, send. */
@Named
@ViewScoped
public class TimeBandRequestFormView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TimeBandCatalogue catalogue;
  @EJB private TimeBandRequestService requests;
  @EJB private MyTimeBandService hours;
  @EJB private PrivateReasonService reasons;
  @Inject private RequestRules rules;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private final TimeBandRequestForm form = new TimeBandRequestForm();
  private String asked;
  private boolean bandMissing;
  private transient List<TimeBand> bands;
  private transient Outlook outlook;
  private transient Optional<Long> mine;

  /**
   * Chooses the band that the address names, if it names one.
   *
   * @throws Refusal NOT_FOUND if that is none of those offered
   */
  public void begin() {
    if (asked != null) {
      form.setBand(Ids.of(asked, "timeband.refusal.unknownBand"));
      if (getChosen() == null) {
        throw Refusal.notFound("timeband.refusal.unknownBand");
      }
    }
  }

  /** The bands to choose from. */
  public List<TimeBand> getBands() {
    if (bands == null) {
      bands = catalogue.offeredFrom(dates.getToday());
    }
    return bands;
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
    bandMissing = false;
  }

  /** The chosen band, or null. */
  public TimeBand getChosen() {
    return getBands().stream().filter(this::isChosen).findFirst().orElse(null);
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
      outlook = hours.outlook(form.getFrom());
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

  public TimeBandRequestForm getForm() {
    return form;
  }
}
