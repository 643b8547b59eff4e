package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A few invented appointments of today, the first of them now, under a code everybody knows. */
@Stateless
public class DemoBookings {

  /** Code of the appointment whose holder can check in at the kiosk right away. */
  public static final String CODE = "SEGRAT";

  private static final Duration LENGTH = Duration.ofMinutes(15);

  /** Somebody: for what, in how many minutes, under which code. */
  private record Guest(String name, String service, int minutes, String code) {}

  private static final List<Guest> GUESTS =
      List.of(
          new Guest("Lia Fantasia", "CIE adulto", 0, CODE),
          new Guest("Ugo Inventati", "CIE adulto", 15, "DEM22A"),
          new Guest("Ada Modelli", "IMU", 45, "DEM33B"),
          new Guest("Teo Esempio", "Residenza da altro comune o dall’estero", 90, "DEM44C"));

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private Clock clock;

  /** For the container. */
  public DemoBookings() {}

  /** For use without a container. */
  public DemoBookings(EntityManager entities, HallDirectory hall, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.clock = clock;
  }

  /** Books, unless the branch ever had an appointment. */
  public void seed(Branch branch) {
    long booked =
        entities
            .createQuery("SELECT COUNT(b) FROM Booking b WHERE b.branch = :branch", Long.class)
            .setParameter("branch", branch)
            .getSingleResult();
    if (booked == 0) {
      List<ServiceCard> services = hall.services(branch);
      GUESTS.forEach(guest -> book(guest, services));
    }
  }

  /** All on the day of today, so that near midnight none is tomorrow's. */
  private void book(Guest guest, List<ServiceCard> services) {
    LocalDate today = LocalDate.now(clock);
    Instant last = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minus(LENGTH);
    Instant wanted =
        clock.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(guest.minutes() * 60L);
    Instant starts = wanted.isAfter(last) ? last : wanted;
    ServiceCard service =
        services.stream()
            .filter(one -> one.getName().it().equals(guest.service()))
            .findFirst()
            .orElseThrow();
    Booking booking =
        new Booking(
            service,
            today,
            new Slot(starts, starts.plus(LENGTH), 1, 0),
            UUID.randomUUID().toString().substring(0, 32),
            guest.code(),
            clock.instant());
    booking.heldBy(Contact.of(guest.name(), null, "02 5550000"), Locale.ITALIAN);
    entities.persist(booking);
  }
}
