package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.simulate.ArrivalSource;
import it.segrate.citytimes.frontoffice.simulate.ComputedDays;
import it.segrate.citytimes.frontoffice.simulate.Demand;
import it.segrate.citytimes.frontoffice.simulate.Habits;
import it.segrate.citytimes.frontoffice.simulate.PastDaysReader;
import it.segrate.citytimes.frontoffice.simulate.Patience;
import it.segrate.citytimes.frontoffice.simulate.Roster;
import it.segrate.citytimes.frontoffice.simulate.SegrateHall;
import it.segrate.citytimes.frontoffice.visit.Policies;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a simulation of a branch begins with. Guests and their desks are left out. */
@Dependent
public class ExperimentReader {

  /** The computed year is the same each time, so that two answers can be compared. */
  private static final long SEED = 2026;

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Inject private HallDirectory hall;
  @Inject private PastDaysReader past;
  @Inject private Policies policies;
  @Inject private PlannedStaff planned;
  @Inject private Clock clock;

  /** For the container. */
  public ExperimentReader() {}

  /** For use without a container. */
  public ExperimentReader(
      HallDirectory hall,
      PastDaysReader past,
      Policies policies,
      PlannedStaff planned,
      Clock clock) {
    this.hall = hall;
    this.past = past;
    this.policies = policies;
    this.planned = planned;
    this.clock = clock;
  }

  Experiment read(SimulationRun run, Branch branch) {
    List<ServiceCard> services =
        hall.services(branch).stream()
            .filter(card -> card.getGroup().getPartner().isEmpty())
            .toList();
    return new Experiment(
        run.getId(),
        run.getQuestion(),
        run.getToday(),
        days(branch, run.getQuestion(), services),
        groups(branch),
        seats(branch),
        policies.of(branch),
        clock.getZone());
  }

  private ArrivalSource days(Branch branch, Question question, List<ServiceCard> services) {
    Optional<Patience> patience = question.impatient() ? past.patience(branch) : Optional.empty();
    return switch (question.days()) {
      case DAY -> past.read(branch, List.of(question.day()), patience);
      case WEEKDAY -> past.read(branch, past.days(branch, question.day().getDayOfWeek()), patience);
      case YEAR ->
          ComputedDays.weeks(
              demand(services),
              patience.map(Habits.usual()::with).orElse(Habits.usual()),
              MONDAY,
              SegrateHall.WEEKS,
              clock.getZone(),
              SEED);
    };
  }

  /** The town's inflow and hours, for the services of the branch. */
  private static Demand demand(List<ServiceCard> services) {
    Demand town = SegrateHall.demand();
    return new Demand(
        town.perWeek(),
        town.hours(),
        town.weights(),
        services.stream()
            .map(
                card ->
                    new Demand.Service(
                        card.getGroup().getLetter(), card.getShare(), card.getMeanMinutes()))
            .toList());
  }

  private List<HallSnapshot.Group> groups(Branch branch) {
    Map<String, Double> minutes = hall.usualMinutes(branch);
    return hall.groups(branch).stream()
        .filter(group -> group.getPartner().isEmpty())
        .map(
            group ->
                new HallSnapshot.Group(
                    group.getLetter(),
                    group.getTargetMinutes(),
                    minutes.getOrDefault(group.getLetter(), (double) group.getTargetMinutes())))
        .toList();
  }

  /** Those that are staffed most often by plan first, then those that are staffed now. */
  private List<Roster.Seat> seats(Branch branch) {
    Map<Long, Long> shifts = planned.desks(branch);
    return own(branch).stream()
        .sorted(
            Comparator.comparing((ServicePoint desk) -> shifts.getOrDefault(desk.getId(), 0L))
                .thenComparing(ServicePoint::isStaffed)
                .reversed()
                .thenComparing(ServicePoint::getName))
        .map(desk -> new Roster.Seat(desk.getId(), desk.letters()))
        .toList();
  }

  private List<ServicePoint> own(Branch branch) {
    return hall.desks(branch).stream().filter(desk -> desk.getPartner().isEmpty()).toList();
  }

  /**
   * The hall as it is: the operators of its published shifts, and where there are none as many all
   * day as desks are staffed now; its own policy.
   */
  Question today(Branch branch, Question asked) {
    LocalDate like = asked == null ? null : asked.day();
    Policy policy = policies.of(branch);
    return new Question(
        asked == null ? Question.Days.YEAR : asked.days(),
        asked == null ? null : asked.day(),
        planned.operators(branch, like).orElseGet(() -> staffedNow(branch)),
        false,
        0,
        policy.rule(),
        policy.heldBack(),
        asked == null ? past.patience(branch).isPresent() : asked.impatient());
  }

  private List<Integer> staffedNow(Branch branch) {
    int staffed = (int) own(branch).stream().filter(ServicePoint::isStaffed).count();
    return Collections.nCopies(Question.PARTS.size(), Math.max(1, staffed));
  }

  long releaseMinutes(Branch branch) {
    return policies.of(branch).releaseAfter().toMinutes();
  }
}
