package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.solve.ProposalService;
import it.segrate.citytimes.frontoffice.shift.solve.Wanted;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries the operators that were tried into the shifts of a week, as a draft: how many there are
 * comes from the question, who it is from the solver, which knows skills, absences and the law. A
 * question about one weekday says nothing of the others, and leaves them as they are.
 */
@Stateless
@RequiresPermission(RosterService.PERMISSION)
public class DraftService {

  /** So many weeks ahead one can begin. */
  private static final int WEEKS = 8;

  @PersistenceContext EntityManager entities;
  @Inject ProposalService proposals;
  @Inject RosterReader reader;
  @Inject Clock clock;

  /**
   * The Mondays of the next weeks that can still be drafted by the answer of a run: nobody is
   * planned yet on its days, and the branch is open on one of them.
   */
  public List<LocalDate> weeks(long run) {
    SimulationRun found = answered(run);
    Branch branch = entities.find(Branch.class, found.branch());
    Wanted wanted = wanted(found.getQuestion());
    LocalDate first = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    List<LocalDate> planned =
        reader.shifts(branch, first, first.plusWeeks(WEEKS)).stream()
            .filter(shift -> shift.getRoster().isPublished() || wanted.isFor(shift.getDay()))
            .map(Shift::getRoster)
            .map(roster -> roster.getMonday())
            .distinct()
            .toList();
    return Stream.iterate(first, monday -> monday.plusWeeks(1))
        .limit(WEEKS)
        .filter(monday -> !planned.contains(monday))
        .filter(
            monday ->
                monday
                    .datesUntil(monday.plusWeeks(1))
                    .anyMatch(day -> wanted.isFor(day) && !reader.isShut(branch, day)))
        .toList();
  }

  /**
   * Has a week drafted.
   *
   * @return the code of its branch
   * @throws Refusal NOT_FOUND if nobody asked that question; CONFLICT if it has no answer; else as
   *     {@link ProposalService#ask(String, LocalDate, Wanted)}
   */
  public String carry(long run, LocalDate monday) {
    SimulationRun found = answered(run);
    String code = entities.find(Branch.class, found.branch()).getCode();
    proposals.ask(code, monday, wanted(found.getQuestion()));
    return code;
  }

  private SimulationRun answered(long id) {
    SimulationRun run = entities.find(SimulationRun.class, id);
    if (run == null) {
      throw Refusal.notFound("frontoffice.refusal.simulator.run");
    }
    if (run.answer().isEmpty()) {
      throw Refusal.conflict("frontoffice.refusal.simulator.noAnswer");
    }
    return run;
  }

  private static Wanted wanted(Question question) {
    List<Wanted.Span> spans = new ArrayList<>();
    for (int part = 0; part < Question.PARTS.size(); part++) {
      Question.Part hours = Question.PARTS.get(part);
      spans.add(new Wanted.Span(hours.from(), hours.to(), question.operators().get(part)));
    }
    return new Wanted(question.day() == null ? null : question.day().getDayOfWeek(), spans);
  }
}
