package it.segrate.citytimes.timeband.collect.solve;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who ranked bands, and the one they get; none leaves them the hours they have. */
@PlanningEntity
public class Seeker {

  @PlanningId private long id;
  private List<Choice> choices = List.of();
  private int discontentOfNone;
  private boolean precedence;
  private int lastTime;
  @PlanningPin private boolean pinned;

  @ValueRangeProvider(id = "bands")
  private List<Offered> bands = new ArrayList<>();

  @PlanningVariable(valueRangeProviderRefs = "bands", allowsUnassigned = true)
  private Offered band;

  /** For the solver. */
  protected Seeker() {}

  /**
   * @param id of the ranking
   * @param choices what they ranked, the most wanted first
   * @param ranks how many bands one could rank
   * @param precedence whether they said that the contract lets them go first
   * @param lastTime how discontent the last collection left them, as {@link #discontent()}
   */
  public Seeker(long id, List<Choice> choices, int ranks, boolean precedence, int lastTime) {
    this.id = id;
    this.choices = List.copyOf(choices);
    this.discontentOfNone = ranks + 1;
    this.precedence = precedence;
    this.lastTime = lastTime;
    choices.stream().filter(Choice::allowed).map(Choice::band).forEach(bands::add);
  }

  /**
   * The solver leaves them that: HR said so.
   *
   * @param one null for the hours they have; one they may not have any more breaks a rule
   */
  public Seeker pinTo(Offered one) {
    pinned = true;
    band = one;
    if (one != null && !bands.contains(one)) {
      bands.add(one);
    }
    return this;
  }

  /** What they get. */
  public Optional<Choice> choice() {
    return choiceOf(band);
  }

  private Optional<Choice> choiceOf(Offered one) {
    return one == null
        ? Optional.empty()
        : choices.stream().filter(choice -> choice.band().equals(one)).findFirst();
  }

  /** 0 with what they want most, 1 with the second, ...; with none, one more than with the last. */
  public int discontent() {
    return discontent(choice());
  }

  /** As {@link #discontent()}, did they get that. */
  public int discontent(Optional<Choice> got) {
    return got.map(choice -> choice.rank() - 1).orElse(discontentOfNone);
  }

  /** What the band's places are counted against; null without a band or a limit. */
  public PlaceLimit limit() {
    return choice().map(Choice::limit).orElse(null);
  }

  /** Where the band has them come or go. */
  public List<Shift> shifts() {
    return choice().map(Choice::shifts).orElse(List.of());
  }

  /** Whether the band is one they may have; nobody is given another, but somebody may be pinned. */
  public boolean isAllowed() {
    return choice().map(Choice::allowed).orElse(true);
  }

  public long getId() {
    return id;
  }

  public List<Choice> getChoices() {
    return choices;
  }

  /** Those they may have. */
  public List<Offered> getBands() {
    return bands;
  }

  public boolean isPrecedence() {
    return precedence;
  }

  public int getLastTime() {
    return lastTime;
  }

  public boolean isPinned() {
    return pinned;
  }

  /** What they get; null for none. */
  public Offered getBand() {
    return band;
  }

  public void setBand(Offered band) {
    this.band = band;
  }

  @Override
  public String toString() {
    return "ranking:" + id + " " + band;
  }
}
