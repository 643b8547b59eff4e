package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The times of a queue that can be booked in the next {@link #HORIZON_DAYS} days, in a number of
 * queries that does not grow with days or appointments. All services of a queue share one grid: a
 * slot is as long as its services usually take, rounded up to {@link #STEP_MINUTES} minutes.
 */
@Dependent
public class BookingSlots {

  /** How far ahead one may book, in days. */
  public static final int HORIZON_DAYS = 30;

  private static final int STEP_MINUTES = 5;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private RosteredDesks rostered;
  @Inject private WorkingDays workingDays;
  @Inject private Clock clock;

  /** For the container. */
  public BookingSlots() {}

  /** For use without a container. */
  public BookingSlots(
      EntityManager entities,
      HallDirectory hall,
      RosteredDesks rostered,
      WorkingDays workingDays,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.rostered = rostered;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The slots that are still to come, taken ones among them, by day; days without any are not. */
  public SortedMap<LocalDate, List<Slot>> of(ServiceCard service) {
    ServiceGroup group = service.getGroup();
    SortedMap<LocalDate, List<Slot>> days = new TreeMap<>();
    if (!service.isActive() || group.getAppointmentPercent() == 0) {
      return days;
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate last = today.plusDays(HORIZON_DAYS);
    RosteredDesks.Desks desks = rostered.of(group, today, last);
    List<Booking> taken = taken(group, today, last);
    List<Closure> closures = closures(group.getBranch(), today, last);
    int minutes = minutes(group);
    today
        .datesUntil(last.plusDays(1))
        .filter(day -> !workingDays.isHoliday(day))
        .filter(day -> closures.stream().noneMatch(one -> covers(one, day)))
        .forEach(
            day -> {
              List<Slot> slots = day(group, day, minutes, desks, taken);
              if (!slots.isEmpty()) {
                days.put(day, slots);
              }
            });
    return days;
  }

  /** The slot that starts at that moment, taken or not. */
  Optional<Slot> find(ServiceCard service, Instant starts) {
    return of(service).getOrDefault(dayOf(starts), List.of()).stream()
        .filter(slot -> slot.starts().equals(starts))
        .findFirst();
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, PortalClock.ZONE);
  }

  private int minutes(ServiceGroup group) {
    double usual =
        hall.usualMinutes(group.getBranch()).getOrDefault(group.getLetter(), (double) STEP_MINUTES);
    return Math.max(1, (int) Math.ceil(usual / STEP_MINUTES)) * STEP_MINUTES;
  }

  private List<Slot> day(
      ServiceGroup group,
      LocalDate day,
      int minutes,
      RosteredDesks.Desks desks,
      List<Booking> taken) {
    Instant now = clock.instant();
    List<Slot> slots = new ArrayList<>();
    for (OpeningHours span : group.getBranch().hoursOf(day.getDayOfWeek())) {
      int closes = span.getCloses().toSecondOfDay() / 60;
      for (int at = span.getOpens().toSecondOfDay() / 60; at + minutes <= closes; at += minutes) {
        LocalTime time = LocalTime.ofSecondOfDay(at * 60L);
        Instant starts = day.atTime(time).atZone(PortalClock.ZONE).toInstant();
        Instant ends = starts.plusSeconds(minutes * 60L);
        int capacity = group.appointments(desks.at(day, time));
        if (capacity > 0 && starts.isAfter(now)) {
          slots.add(new Slot(starts, ends, capacity, overlapping(taken, starts, ends)));
        }
      }
    }
    return slots;
  }

  private static int overlapping(List<Booking> taken, Instant starts, Instant ends) {
    return (int)
        taken.stream()
            .filter(one -> one.getStartsAt().isBefore(ends) && one.getEndsAt().isAfter(starts))
            .count();
  }

  private List<Booking> taken(ServiceGroup group, LocalDate from, LocalDate last) {
    return entities
        .createQuery(
            "SELECT b FROM Booking b WHERE b.group = :group AND b.day >= :from AND b.day <= :last"
                + " AND b.state <> :cancelled",
            Booking.class)
        .setParameter("group", group)
        .setParameter("from", from)
        .setParameter("last", last)
        .setParameter("cancelled", BookingState.CANCELLED)
        .getResultList();
  }

  private List<Closure> closures(Branch branch, LocalDate from, LocalDate last) {
    return entities
        .createQuery(
            "SELECT c FROM Closure c WHERE c.branch = :branch AND c.from <= :last"
                + " AND c.until >= :from",
            Closure.class)
        .setParameter("branch", branch)
        .setParameter("from", from)
        .setParameter("last", last)
        .getResultList();
  }

  private static boolean covers(Closure closure, LocalDate day) {
    return !day.isBefore(closure.getFrom()) && !day.isAfter(closure.getUntil());
  }
}
