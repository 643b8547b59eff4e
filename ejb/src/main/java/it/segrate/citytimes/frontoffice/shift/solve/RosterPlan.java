package it.segrate.citytimes.frontoffice.shift.solve;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.ProblemFactProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.ArrayList;
import java.util.List;

/** Who works what for some weeks, and how good that is. */
@PlanningSolution
public class RosterPlan {

  /**
   * What the law says, as far as the solver must know it.
   *
   * @param restMinutes least rest between two shifts
   */
  public record Law(int restMinutes) {}

  @ProblemFactProperty private Law law;
  @ProblemFactCollectionProperty private List<Worker> workers = new ArrayList<>();
  @PlanningEntityCollectionProperty private List<Duty> duties = new ArrayList<>();
  @PlanningScore private HardMediumSoftLongScore score;

  /** For the solver. */
  protected RosterPlan() {}

  public RosterPlan(Law law, List<Worker> workers, List<Duty> duties) {
    this.law = law;
    this.workers.addAll(workers);
    this.duties.addAll(duties);
  }

  public List<Worker> getWorkers() {
    return workers;
  }

  public List<Duty> getDuties() {
    return duties;
  }

  /** Null until it was judged. */
  public HardMediumSoftLongScore getScore() {
    return score;
  }

  public void setScore(HardMediumSoftLongScore score) {
    this.score = score;
  }
}
