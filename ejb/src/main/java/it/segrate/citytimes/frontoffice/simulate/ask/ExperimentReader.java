package it.segrate.citytimes.frontoffice.simulate.ask;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.simulate.ArrivalSource;
import it.segrate.citytimes.frontoffice.simulate.ComputedDays;
import it.segrate.citytimes.frontoffice.simulate.Demand;
import it.segrate.citytimes.frontoffice.simulate.Habits;
import it.segrate.citytimes.frontoffice.simulate.PastDaysReader;
import it.segrate.citytimes.frontoffice.simulate.Roster;
import it.segrate.citytimes.frontoffice.simulate.SegrateHall;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Reads what a simulation of a branch begins with. Guests and their desks are left out. */
@Dependent
public class ExperimentReader {

  /** The computed year is the same each time, so that two answers can be compared. */
  private static final long SEED = 2026;

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  @Inject private HallDirectory hall;
  @Inject private PastDaysReader past;
  @Inject private Clock clock;

  /** For the container. */
  public ExperimentReader() {}

  /** For use without a container. */
  public ExperimentReader(HallDirectory hall, PastDaysReader past, Clock clock) {
    this.hall = hall;
    this.past = past;
    this.clock = clock;
  }

  Experiment read(SimulationRun run, Branch branch) {
    List<ServiceCard> services =
        hall.services(branch).stream().filter(card -> isOwn(card.getGroup())).toList();
    return new Experiment(
        run.getId(),
        run.getQuestion(),
        run.getToday(),
        days(branch, run.getQuestion(), services),
        groups(branch, services),
        seats(branch),
        clock.getZone());
  }

  private ArrivalSource days(Branch branch, Question question, List<ServiceCard> services) {
    return switch (question.days()) {
      case DAY -> past.read(branch, List.of(question.day()));
      case WEEKDAY -> past.read(branch, past.days(branch, question.day().getDayOfWeek()));
      case YEAR ->
          ComputedDays.weeks(
              demand(services), Habits.usual(), MONDAY, SegrateHall.WEEKS, clock.getZone(), SEED);
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

  private List<HallSnapshot.Group> groups(Branch branch, List<ServiceCard> services) {
    return hall.groups(branch).stream()
        .filter(ExperimentReader::isOwn)
        .map(
            group ->
                new HallSnapshot.Group(
                    group.getLetter(), group.getTargetMinutes(), mean(group, services)))
        .toList();
  }

  private static double mean(ServiceGroup group, List<ServiceCard> services) {
    List<ServiceCard> own =
        services.stream()
            .filter(card -> card.getGroup().getLetter().equals(group.getLetter()))
            .toList();
    double shares = own.stream().mapToInt(ServiceCard::getShare).sum();
    return shares == 0
        ? own.stream().mapToInt(ServiceCard::getMeanMinutes).average().orElse(0)
        : own.stream().mapToInt(card -> card.getShare() * card.getMeanMinutes()).sum() / shares;
  }

  /** Those that are staffed now first. */
  private List<Roster.Seat> seats(Branch branch) {
    return own(branch).stream()
        .sorted(
            Comparator.comparing(ServicePoint::isStaffed)
                .reversed()
                .thenComparing(ServicePoint::getName))
        .map(desk -> new Roster.Seat(desk.getId(), desk.letters()))
        .toList();
  }

  private List<ServicePoint> own(Branch branch) {
    return hall.desks(branch).stream().filter(desk -> desk.getPartner().isEmpty()).toList();
  }

  private static boolean isOwn(ServiceGroup group) {
    return group.getPartner().isEmpty();
  }

  /** The hall as it is: as many operators all day as desks are staffed, the usual policy. */
  Question today(Branch branch, Question asked) {
    int staffed = (int) own(branch).stream().filter(ServicePoint::isStaffed).count();
    Policy policy = Policy.standard();
    return new Question(
        asked == null ? Question.Days.YEAR : asked.days(),
        asked == null ? null : asked.day(),
        Collections.nCopies(Question.PARTS.size(), Math.max(1, staffed)),
        false,
        0,
        policy.rule(),
        policy.heldBack());
  }
}
