package it.segrate.citytimes.frontoffice.web.simulate;

import it.segrate.citytimes.frontoffice.simulate.Outcome;
import it.segrate.citytimes.frontoffice.simulate.ask.KeptComparisonService;
import it.segrate.citytimes.frontoffice.simulate.ask.SimulationRun;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Pager;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the answer that is shown under a name, and lists those that are kept. */
@Named
@RequestScoped
public class KeptComparisonsView {

  private static final String PATH = "/frontoffice/simulator.xhtml";
  private static final int ROWS = 10;
  private static final double HUNDRED = 100;

  @Inject private KeptComparisonService comparisons;
  @Inject private SimulatorView simulator;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<SimulationRun> all;
  private Pager pager;
  private String name;

  /**
   * An answer that is kept.
   *
   * @param shown whether it is the one on the page
   */
  public record Line(
      long id,
      String name,
      String path,
      boolean shown,
      String tried,
      String by,
      String inTime,
      String mean) {}

  /** Keeps the answer that is shown. */
  public String keep() {
    long run = simulator.getAsked();
    comparisons.keep(run, name);
    Said.done(texts.of("frontoffice.simulator.keep.done", name.strip()), null);
    return simulator.next(run);
  }

  /** Throws a kept answer away. */
  public String discard(long id) {
    String was = comparisons.discard(id);
    Said.done(texts.of("frontoffice.simulator.kept.discarded", was), null);
    Long shown = simulator.getAsked();
    return simulator.next(shown == null || shown == id ? null : shown);
  }

  /** Those of one page of the list. */
  public List<Line> getRows() {
    return all().stream().skip(getPager().first()).limit(ROWS).map(this::line).toList();
  }

  /** Where one is in the list. */
  public Pager getPager() {
    if (pager == null) {
      Map<String, Object> address = new HashMap<>();
      address.put("branch", simulator.getBranch());
      address.put("run", simulator.getAsked());
      pager = Pager.of(PATH, address, request.getParameter("page"), ROWS, all().size());
    }
    return pager;
  }

  private List<SimulationRun> all() {
    if (all == null) {
      all = comparisons.kept(simulator.getBranch());
    }
    return all;
  }

  private Line line(SimulationRun run) {
    Figures figures = new Figures(localeView.getLocale());
    Outcome after = run.answer().orElseThrow().after();
    return new Line(
        run.getId(),
        run.getName().orElseThrow(),
        simulator.path(run.getId()),
        run.getId().equals(simulator.getAsked()),
        simulator.tried(run),
        texts.of("frontoffice.simulator.kept.by", run.getKeptBy(), run.getKeptAt()),
        figures.tenth(after.inTime().value() * HUNDRED) + "%",
        figures.minutes(after.meanWait().value()));
  }

  /** Whether the answer that is shown is kept. */
  public boolean isKept() {
    return simulator.getRun() != null && simulator.getRun().getName().isPresent();
  }

  /** The name it has, or is to get. */
  public String getName() {
    return name == null && isKept() ? simulator.getRun().getName().get() : name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
