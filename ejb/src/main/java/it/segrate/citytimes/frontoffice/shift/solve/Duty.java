package it.segrate.citytimes.frontoffice.shift.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A slot and who works it: nobody, while none is found. */
@PlanningEntity
public class Duty {

  @PlanningId private long id;
  private Slot slot;
  private List<Worker> able = new ArrayList<>();
  private boolean pinned;
  private Worker worker;

  /** For the solver. */
  protected Duty() {}

  /**
   * @param able who is there that day and can serve all that the desk serves
   */
  public Duty(long id, Slot slot, List<Worker> able) {
    this.id = id;
    this.slot = slot;
    this.able.addAll(able);
  }

  /** Somebody has it already: the solver leaves it so. */
  public Duty pinnedTo(Worker who) {
    worker = who;
    pinned = true;
    return this;
  }

  public Slot slot() {
    return slot;
  }

  @PlanningPin
  public boolean isPinned() {
    return pinned;
  }

  @PlanningVariable(valueRangeProviderRefs = "able", allowsUnassigned = true)
  public Worker getWorker() {
    return worker;
  }

  public void setWorker(Worker worker) {
    this.worker = worker;
  }

  @ValueRangeProvider(id = "able")
  public List<Worker> getAble() {
    return able;
  }

  LocalDate day() {
    return slot.day();
  }

  LocalDate dayAfter() {
    return slot.day().plusDays(1);
  }

  int week() {
    return slot.week();
  }

  int minutes() {
    return slot.minutes();
  }

  @Override
  public String toString() {
    return slot + " " + worker;
  }
}
