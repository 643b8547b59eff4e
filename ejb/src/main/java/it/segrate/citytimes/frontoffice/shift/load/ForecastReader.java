package it.segrate.citytimes.frontoffice.shift.load;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Foretells the load of a branch's own desks. Where the same weekday of the last eight weeks has
 * tickets enough they are what comes; else a year's figure is spread over the opening hours of a
 * week. Guests look after their desks themselves.
 */
@Dependent
public class ForecastReader {

  private static final int WEEKS_BACK = 8;

  /** So many days of a weekday, and tickets on them, are enough to go by. */
  private static final int DAYS_ENOUGH = 4;

  private static final long TICKETS_ENOUGH = 200;

  private static final long SLOT_MILLIS = HalfHour.MINUTES * 60_000L;

  /** For a branch that nobody has written figures for: Segrate's 60,000 a year, 4 minutes. */
  private static final int YEARLY_VISITS = 60_000;

  private static final int MEAN_WAIT_MINUTES = 4;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Clock clock;

  /** For the container. */
  public ForecastReader() {}

  /** For use without a container. */
  public ForecastReader(EntityManager entities, HallDirectory hall, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.clock = clock;
  }

  /**
   * The days of a week, Monday first, with nobody present yet; in a number of queries that does not
   * grow.
   *
   * @param shut days on which the branch is closed
   */
  public List<DayLoad> week(Branch branch, LocalDate monday, Set<LocalDate> shut) {
    BranchPlan plan = plan(branch);
    List<ServiceCard> services = own(branch);
    History history = history(branch);
    double perWeight = plan.weeklyVisits() / weekWeight(branch);
    List<DayLoad> days = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      LocalDate day = monday.plusDays(i);
      boolean counts = history.isEnough(day.getDayOfWeek());
      List<HalfHour> halfHours =
          slots(branch, day, shut.contains(day))
              .map(
                  from -> {
                    double arrivals =
                        counts
                            ? history.mean(day.getDayOfWeek(), from)
                            : perWeight * DayProfile.weight(from);
                    int needed =
                        Forecast.desks(
                            arrivals * 60 / HalfHour.MINUTES,
                            meanMinutes(services),
                            plan.getMeanWaitMinutes());
                    return new HalfHour(from, arrivals, needed, 0);
                  })
              .toList();
      days.add(new DayLoad(day, halfHours, counts ? history.days(day.getDayOfWeek()) : 0));
    }
    return days;
  }

  /** What really came today, in the half hours of its opening hours that are over. */
  public List<Real> today(Branch branch, boolean shut) {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalDate day = now.toLocalDate();
    Map<LocalTime, Long> came = taken(branch, day);
    double minutes = meanMinutes(own(branch));
    double wait = plan(branch).getMeanWaitMinutes();
    return slots(branch, day, shut)
        .filter(from -> !day.atTime(from).plusMinutes(HalfHour.MINUTES).isAfter(now))
        .map(
            from -> {
              long arrivals = came.getOrDefault(from, 0L);
              double perHour = arrivals * 60.0 / HalfHour.MINUTES;
              return new Real(from, arrivals, Forecast.desks(perHour, minutes, wait));
            })
        .toList();
  }

  private Map<LocalTime, Long> taken(Branch branch, LocalDate day) {
    List<Instant> moments =
        entities
            .createQuery(
                "SELECT t.issuedAt FROM Ticket t JOIN t.group g WHERE t.branch = :branch"
                    + " AND t.issuedOn = :day AND g.partner IS NULL",
                Instant.class)
            .setParameter("branch", branch)
            .setParameter("day", day)
            .getResultList();
    Map<LocalTime, Long> came = new HashMap<>();
    for (Instant at : moments) {
      Instant slot = Instant.ofEpochMilli(at.toEpochMilli() / SLOT_MILLIS * SLOT_MILLIS);
      came.merge(LocalTime.ofInstant(slot, PortalClock.ZONE), 1L, Long::sum);
    }
    return came;
  }

  private BranchPlan plan(Branch branch) {
    return Stream.ofNullable(entities.find(BranchPlan.class, branch.getId()))
        .findFirst()
        .orElseGet(() -> new BranchPlan(branch, YEARLY_VISITS, MEAN_WAIT_MINUTES));
  }

  private List<ServiceCard> own(Branch branch) {
    return hall.services(branch).stream()
        .filter(service -> service.getGroup().getPartner().isEmpty())
        .toList();
  }

  /** How long a service takes on average, as often as each is asked for. */
  private static double meanMinutes(List<ServiceCard> services) {
    long share = services.stream().mapToLong(ServiceCard::getShare).sum();
    long minutes =
        services.stream().mapToLong(one -> (long) one.getShare() * one.getMeanMinutes()).sum();
    return share == 0 || minutes == 0 ? 1 : (double) minutes / share;
  }

  /** The half hours in which the branch is open on a day by its hours. */
  private static Stream<LocalTime> slots(Branch branch, LocalDate day, boolean shut) {
    return IntStream.range(0, 24 * 60 / HalfHour.MINUTES)
        .mapToObj(slot -> LocalTime.ofSecondOfDay(slot * 60L * HalfHour.MINUTES))
        .filter(from -> branch.closing(day.atTime(from), shut).isPresent());
  }

  /** Of all half hours of an ordinary week. */
  private static double weekWeight(Branch branch) {
    LocalDate monday = LocalDate.of(2024, 1, 8);
    double weight =
        IntStream.range(0, 7 * 24 * 60 / HalfHour.MINUTES)
            .mapToObj(slot -> monday.atStartOfDay().plusMinutes((long) slot * HalfHour.MINUTES))
            .filter(at -> branch.closing(at, false).isPresent())
            .mapToDouble(at -> DayProfile.weight(at.toLocalTime()))
            .sum();
    return weight == 0 ? 1 : weight;
  }

  /** Tickets of the last weeks by weekday and half hour. */
  private record History(
      Map<DayOfWeek, Map<LocalTime, Long>> tickets, Map<DayOfWeek, Set<LocalDate>> seen) {

    int days(DayOfWeek day) {
      return seen.getOrDefault(day, Set.of()).size();
    }

    boolean isEnough(DayOfWeek day) {
      long all = tickets.getOrDefault(day, Map.of()).values().stream().mapToLong(n -> n).sum();
      return days(day) >= DAYS_ENOUGH && all >= TICKETS_ENOUGH;
    }

    double mean(DayOfWeek day, LocalTime from) {
      return (double) tickets.get(day).getOrDefault(from, 0L) / days(day);
    }
  }

  private History history(Branch branch) {
    LocalDate today = LocalDate.now(clock);
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT t.issued_on, t.issued_at / "
                    + SLOT_MILLIS
                    + ", COUNT(*) FROM frontoffice_ticket t"
                    + " JOIN frontoffice_service_group g ON g.id = t.group_id"
                    + " WHERE t.branch_id = ? AND g.partner IS NULL"
                    + " AND t.issued_on >= ? AND t.issued_on < ?"
                    + " GROUP BY t.issued_on, t.issued_at / "
                    + SLOT_MILLIS)
            .setParameter(1, branch.getId())
            .setParameter(2, Date.valueOf(today.minusWeeks(WEEKS_BACK)))
            .setParameter(3, Date.valueOf(today))
            .getResultList();
    History history = new History(new HashMap<>(), new HashMap<>());
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      LocalDate day = ((Date) columns[0]).toLocalDate();
      Instant slot = Instant.ofEpochMilli(((Number) columns[1]).longValue() * SLOT_MILLIS);
      history.seen.computeIfAbsent(day.getDayOfWeek(), each -> new HashSet<>()).add(day);
      history
          .tickets
          .computeIfAbsent(day.getDayOfWeek(), each -> new HashMap<>())
          .merge(
              LocalTime.ofInstant(slot, PortalClock.ZONE),
              ((Number) columns[2]).longValue(),
              Long::sum);
    }
    return history;
  }
}
