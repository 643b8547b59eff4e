package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.ArrayList;
import java.util.List;

/** Who gets what, and how good that is. */
@PlanningSolution
public class Allocation {

  @PlanningEntityCollectionProperty private List<Seeker> seekers = new ArrayList<>();
  @PlanningScore private HardSoftLongScore score;

  /** For the solver. */
  protected Allocation() {}

  public Allocation(List<Seeker> seekers) {
    this.seekers.addAll(seekers);
  }

  public List<Seeker> getSeekers() {
    return seekers;
  }

  /** Null until it was judged. */
  public HardSoftLongScore getScore() {
    return score;
  }

  public void setScore(HardSoftLongScore score) {
    this.score = score;
  }
}
