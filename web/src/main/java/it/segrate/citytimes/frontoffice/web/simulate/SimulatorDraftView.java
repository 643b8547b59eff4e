package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.simulate.ask.DraftService;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** Carries the operators that were tried into the shifts of a week. */
@Named
@RequestScoped
public class SimulatorDraftView {

  @Inject private DraftService drafts;
  @Inject private SimulatorView simulator;
  @Inject private Texts texts;
  @Inject private LocaleView localeView;

  private List<SelectItem> weeks;
  private String week;

  /** The weeks that can still be drafted; none before there is an answer. */
  public List<SelectItem> getWeeks() {
    if (!simulator.isDone()) {
      return List.of();
    }
    if (weeks == null) {
      weeks =
          drafts.weeks(simulator.getRun().getId()).stream()
              .map(
                  monday ->
                      new SelectItem(
                          monday.toString(),
                          texts.of(
                              "frontoffice.roster.week", new Period(monday, monday.plusDays(6)))))
              .toList();
    }
    return weeks;
  }

  /** What is to be known before: of one weekday alone, or of a whole week. */
  public String getOnly() {
    LocalDate day = simulator.getRun().getQuestion().day();
    return day == null
        ? null
        : texts.of(
            "frontoffice.simulator.draft.weekday",
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, localeView.getLocale()));
  }

  /** Has the chosen week drafted, and shows it. */
  public String carry() {
    LocalDate monday = monday();
    String branch = drafts.carry(simulator.getRun().getId(), monday);
    Said.done(
        texts.get("frontoffice.simulator.draft.done"),
        texts.get("frontoffice.simulator.draft.done.next"));
    return "/frontoffice/roster.xhtml?faces-redirect=true&week="
        + monday
        + "&branch="
        + URLEncoder.encode(branch, StandardCharsets.UTF_8);
  }

  private LocalDate monday() {
    try {
      return LocalDate.parse(week);
    } catch (DateTimeException e) {
      throw Refusal.notFound("frontoffice.refusal.roster.unknown");
    }
  }

  public String getWeek() {
    return week;
  }

  public void setWeek(String week) {
    this.week = week;
  }
}
