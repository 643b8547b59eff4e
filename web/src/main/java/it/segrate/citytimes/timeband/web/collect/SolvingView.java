package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.collect.CollectionState;
import it.segrate.citytimes.timeband.collect.ProposalDesk;
import it.segrate.citytimes.timeband.collect.SolveRun;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The solver at work for the window that the address names: asked, watched, stopped, published. */
@Named
@RequestScoped
public class SolvingView {

  @Inject private ProposalDesk proposals;
  @Inject private CollectionView collection;
  @Inject private Texts texts;

  private Integer seconds = SolveRun.USUAL_SECONDS;
  private Optional<SolveRun> latest;
  private Optional<SolveRun> proposal;

  private Optional<SolveRun> latest() {
    if (latest == null) {
      latest = proposals.latest(id());
    }
    return latest;
  }

  private Optional<SolveRun> proposal() {
    if (proposal == null) {
      proposal = proposals.proposal(id());
    }
    return proposal;
  }

  /** Asks it. */
  public String solve() {
    proposals.solve(id(), collection.getVersion(), seconds == null ? 0 : seconds);
    Said.done(texts.get("timeband.allocation.asked"), texts.get("timeband.allocation.leave"));
    return here();
  }

  /** Stops it. */
  public String stop() {
    proposals.stop(id(), collection.getVersion());
    Said.done(texts.get("timeband.allocation.stopped"), null);
    return here();
  }

  /** Publishes what it found. */
  public String publish() {
    proposals.publish(id(), collection.getVersion());
    Said.done(
        texts.get("timeband.allocation.published"), texts.get("timeband.allocation.publishedNext"));
    return here();
  }

  /** Shows how far it is; once it is done, the page is shown anew. */
  public String follow() {
    collection.look();
    return collection.getState() == CollectionState.SOLVING ? null : here();
  }

  private String here() {
    return "/timeband/collection.xhtml?faces-redirect=true&id=" + id();
  }

  private long id() {
    return collection.getWindow().getId();
  }

  /** '12 su 30 secondi al massimo; 40 persone su 250 hanno già una risposta'. */
  public String getProgress() {
    return latest()
        .map(
            run ->
                texts.of(
                    "timeband.allocation.progress",
                    run.getElapsed().toSeconds(),
                    run.getLimitSeconds(),
                    run.getPlaced(),
                    run.getPeople()))
        .orElse("");
  }

  /** How much of the time is over, in thousandths. */
  public long getShare() {
    return latest()
        .map(run -> Math.min(1000, run.getElapsed().toMillis() / run.getLimitSeconds()))
        .orElse(0L);
  }

  /** The score in words. */
  public String getScore() {
    return proposal()
        .map(
            run ->
                texts.of(
                    "timeband.allocation.scoreOf",
                    -run.softScore().orElse(0L),
                    -run.bestScore().orElse(0L)))
        .orElse("");
  }

  /** How long it took. */
  public String getTook() {
    return proposal().map(run -> texts.of("timeband.allocation.took", run.getElapsed())).orElse("");
  }

  /** What each rule costs. */
  public List<Choice> getCosts() {
    return proposal().stream()
        .flatMap(run -> run.costs().entrySet().stream())
        .map(
            one ->
                new Choice(
                    texts.of("timeband.allocation.points", -one.getValue()),
                    texts.get("timeband.allocation.rule." + one.getKey())))
        .toList();
  }

  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }
}
