package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.select.Selectors;
import it.segrate.citytimes.frontoffice.simulate.Patience;
import it.segrate.citytimes.frontoffice.simulate.ask.Question;
import it.segrate.citytimes.frontoffice.simulate.ask.SimulationRun;
import it.segrate.citytimes.frontoffice.simulate.ask.SimulatorService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What to try, and the work on it. The address names the run; the run knows the rest. */
@Named
@RequestScoped
public class SimulatorView {

  private static final double SECONDS = 60;
  private static final List<Integer> INFLOWS = List.of(-10, 0, 10);

  @Inject private SimulatorService simulator;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private String branch = "";
  private Long asked;
  private SimulationRun run;
  private SimulatorForm form;
  private List<LocalDate> pastDays;
  private List<Choice> patience;

  /** A button is there or not by the run before the page's own parameters are read. */
  @PostConstruct
  void readAddress() {
    String named = request.getParameter("run");
    asked = named == null || !named.matches("\\d{1,18}") ? null : Long.valueOf(named);
  }

  /** Reads the run that the address names. */
  public void load() {
    getRun();
    getForm();
  }

  /** The run that is shown, or null. */
  public SimulationRun getRun() {
    if (run == null && asked != null) {
      run = simulator.get(asked);
    }
    return run;
  }

  /** What the fields hold: the question of the run, or the hall as it is. */
  public SimulatorForm getForm() {
    if (form == null) {
      Question today = simulator.today(branch);
      form =
          getRun() == null
              ? new SimulatorForm(today, today)
              : new SimulatorForm(getRun().getQuestion(), getRun().getToday());
      // Where history no longer tells it, there is nothing left to choose.
      form.setImpatient(form.isImpatient() && !getPatience().isEmpty());
    }
    return form;
  }

  /** Asks, and shows how the work goes. */
  public String ask() {
    return next(simulator.ask(branch, getForm().question()));
  }

  /** Waits no longer. */
  public String stop() {
    simulator.stop(asked);
    return next(asked);
  }

  /** Shows how far it is; once it is done, the page is shown anew. */
  public String follow() {
    return isRunning() ? null : next(asked);
  }

  /** Where one is after an act: at an answer or, with null, at the page without one. */
  String next(Long id) {
    String path = path(id);
    return path + (path.contains("?") ? '&' : '?') + "faces-redirect=true";
  }

  /** The address of an answer; with null, of the page without one. */
  String path(Long id) {
    String where =
        branch == null || branch.isEmpty()
            ? ""
            : "branch=" + URLEncoder.encode(branch, StandardCharsets.UTF_8);
    String parameters =
        Stream.of(where, id == null ? "" : "run=" + id)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining("&"));
    return "/frontoffice/simulator.xhtml" + (parameters.isEmpty() ? "" : "?" + parameters);
  }

  public boolean isRunning() {
    return getRun() != null && run.isRunning();
  }

  public boolean isStopped() {
    return getRun() != null && run.getState() == SimulationRun.State.STOPPED;
  }

  public boolean isDone() {
    return getRun() != null && run.getState() == SimulationRun.State.DONE;
  }

  /** How much of the work is done, in thousandths. */
  public int getShare() {
    int total = getRun().getDaysTotal();
    return total == 0 ? 0 : (int) (1000L * run.getDaysDone() / total);
  }

  /** '600 giornate su 1.800'. */
  public String getProgress() {
    return getRun().getDaysTotal() == 0
        ? texts.get("frontoffice.simulator.begins")
        : texts.of("frontoffice.simulator.progress", run.getDaysDone(), run.getDaysTotal());
  }

  /** How long it took. */
  public String getTook() {
    return texts.of(
        "frontoffice.simulator.took", getRun().getDaysTotal(), run.getTookMillis() / 1000.0);
  }

  /** Which days can be tried; days that were only where there are any. */
  public List<Choice> getDayChoices() {
    Choice year =
        new Choice(
            Question.Days.YEAR,
            texts.get("frontoffice.simulator.days.YEAR"),
            texts.get("frontoffice.simulator.days.YEAR.help"));
    return days().isEmpty()
        ? List.of(year)
        : Stream.concat(
                Stream.of(Question.Days.WEEKDAY, Question.Days.DAY)
                    .map(kind -> new Choice(kind, texts.named("frontoffice.simulator.days", kind))),
                Stream.of(year))
            .toList();
  }

  /** Days on which somebody was served. */
  public List<SelectItem> getPastDays() {
    return days().stream()
        .map(day -> new SelectItem(day.toString(), texts.of("frontoffice.simulator.day.of", day)))
        .toList();
  }

  private List<LocalDate> days() {
    if (pastDays == null) {
      pastDays = simulator.days(branch);
    }
    return pastDays;
  }

  public List<Choice> getInflows() {
    return INFLOWS.stream()
        .map(each -> new Choice(each, texts.of("frontoffice.simulator.inflow.of", each)))
        .toList();
  }

  public List<Choice> getRules() {
    return Selectors.names().stream().map(rule -> new Choice(rule, ruleName(texts, rule))).toList();
  }

  public List<Choice> getHeldBack() {
    return IntStream.rangeClosed(0, Question.MOST_HELD_BACK)
        .mapToObj(desks -> new Choice(desks, String.valueOf(desks)))
        .toList();
  }

  public List<Choice> getSkills() {
    return Stream.of(false, true)
        .map(all -> new Choice(all, texts.get("frontoffice.simulator.skills." + all)))
        .toList();
  }

  /** Whether people give up or not; empty where history does not tell how long they wait. */
  public List<Choice> getPatience() {
    if (patience == null) {
      patience = simulator.patience(branch).map(this::choices).orElse(List.of());
    }
    return patience;
  }

  private List<Choice> choices(Patience known) {
    return List.of(
        new Choice(
            true,
            texts.get("frontoffice.simulator.patience.true"),
            texts.of(
                "frontoffice.simulator.patience.true.help",
                Math.round(known.mean().toSeconds() / SECONDS))),
        new Choice(false, texts.get("frontoffice.simulator.patience.false")));
  }

  /** The name of a rule, whatever its version. */
  static String ruleName(Texts texts, String rule) {
    return texts.get("frontoffice.rule." + rule.substring(0, rule.indexOf('/')));
  }

  /** After how many minutes a held desk is released at the latest. */
  public long getReleaseMinutes() {
    return simulator.releaseMinutes(branch);
  }

  /** An answer found before. */
  public record Recent(String path, String words) {}

  /** Answers found before. */
  public List<Recent> getRecent() {
    return simulator.recent(branch).stream()
        .map(
            one ->
                new Recent(
                    path(one.getId()),
                    texts.of("frontoffice.simulator.recent.of", one.getAskedAt(), tried(one))))
        .toList();
  }

  /** 'operatori 5-6-5-5-3, Sportello S@C': what a question tried. */
  String tried(SimulationRun one) {
    return texts.of(
        "frontoffice.simulator.tried",
        one.getQuestion().operators().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("-")),
        ruleName(texts, one.getQuestion().rule()));
  }

  public String getBranch() {
    return branch;
  }

  public void setBranch(String branch) {
    this.branch = branch;
  }

  public Long getAsked() {
    return asked;
  }

  public void setAsked(Long asked) {
    this.asked = asked;
  }
}
