package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.solve.ProposalService;
import it.segrate.citytimes.frontoffice.shift.solve.RosterRun;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The solver at work on the week that is shown: asked, watched, stopped, and what it found. */
@Named
@RequestScoped
public class RosterProposalView {

  @Inject private ProposalService proposals;
  @Inject private RosterView roster;
  @Inject private Texts texts;

  private Optional<RosterRun> latest;
  private Integer weeks = RosterRun.MOST_WEEKS;
  private Integer seconds = RosterRun.MOST_SECONDS / 2;

  private Optional<RosterRun> latest() {
    if (latest == null) {
      latest = proposals.latest(code());
    }
    return latest;
  }

  private String code() {
    return roster.getWeek().branch().getCode();
  }

  /** Asks it. */
  public String ask() {
    proposals.ask(
        code(),
        roster.getWeek().monday(),
        weeks == null ? 0 : weeks,
        seconds == null ? 0 : seconds);
    Said.done(texts.get("frontoffice.proposal.asked"), texts.get("frontoffice.proposal.leave"));
    return roster.redirect();
  }

  /** Stops it. */
  public String stop() {
    proposals.stop(code());
    Said.done(texts.get("frontoffice.proposal.stopped"), null);
    return roster.redirect();
  }

  /** Shows how far it is; once it is done, the page is shown anew. */
  public String follow() {
    return isRunning() ? null : roster.redirect();
  }

  public boolean isRunning() {
    return latest().filter(RosterRun::isRunning).isPresent();
  }

  /** Whether it found something for the week that is shown. */
  public boolean isDone() {
    return done().isPresent();
  }

  private Optional<RosterRun> done() {
    return latest()
        .filter(run -> run.getState() == RosterRun.State.DONE)
        .filter(run -> !roster.getWeek().monday().isBefore(run.getMonday()))
        .filter(
            run -> roster.getWeek().monday().isBefore(run.getMonday().plusWeeks(run.getWeeks())));
  }

  /** '12 su 30 secondi al massimo, 100 turni da assegnare'. */
  public String getProgress() {
    return latest()
        .map(
            run ->
                texts.of(
                    "frontoffice.proposal.progress",
                    run.getElapsed().toSeconds(),
                    run.getLimitSeconds(),
                    run.getDuties()))
        .orElse("");
  }

  /** How much of the time is over, in thousandths. */
  public long getShare() {
    return latest()
        .map(run -> Math.min(1000, run.getElapsed().toMillis() / run.getLimitSeconds()))
        .orElse(0L);
  }

  /** How many shifts nobody works. */
  public String getOutcome() {
    return done()
        .map(run -> texts.of("frontoffice.proposal.done", run.uncovered().orElse(0L)))
        .orElse("");
  }

  /** The score in words. */
  public String getScore() {
    return done()
        .map(
            run ->
                texts.of(
                    "frontoffice.proposal.score",
                    -run.softScore().orElse(0L),
                    -run.bestScore().orElse(0L)))
        .orElse("");
  }

  /** What each rule costs. */
  public List<Choice> getCosts() {
    return done().stream()
        .flatMap(run -> run.costs().entrySet().stream())
        .map(
            one ->
                new Choice(
                    texts.of("frontoffice.proposal.points", -one.getValue()),
                    texts.get("frontoffice.proposal.rule." + one.getKey())))
        .toList();
  }

  public Integer getWeeks() {
    return weeks;
  }

  public void setWeeks(Integer weeks) {
    this.weeks = weeks;
  }

  public Integer getSeconds() {
    return seconds;
  }

  public void setSeconds(Integer seconds) {
    this.seconds = seconds;
  }
}
