package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.security.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** What a citizen does about an appointment: books it, looks at it, moves it, calls it off. */
@Stateless
@OpenToAll("citizens have no login: whoever has the unguessable link holds the appointment")
public class BookingService {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private BookingSlots slots;
  @Inject private BookingBook book;

  /** For the container. */
  public BookingService() {}

  /** For use without a container. */
  public BookingService(
      EntityManager entities, HallDirectory hall, BookingSlots slots, BookingBook book) {
    this.entities = entities;
    this.hall = hall;
    this.slots = slots;
    this.book = book;
  }

  /**
   * The branch of that code, or the first there is.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Branch branch(String code) {
    return code == null || code.isBlank()
        ? hall.firstBranch().orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"))
        : hall.branch(code);
  }

  /** What has closed a branch for good, so that nothing can be booked there; empty otherwise. */
  public Optional<Closure> ended(Branch branch) {
    return hall.ended(branch);
  }

  /** The services of a branch that take appointments, in the order of the kiosk. */
  public List<ServiceCard> services(Branch branch) {
    return hall.services(branch).stream()
        .filter(ServiceCard::isActive)
        .filter(service -> service.getGroup().getAppointmentPercent() > 0)
        .toList();
  }

  /**
   * A service's slots that are to come, taken ones among them, by day.
   *
   * @throws Refusal NOT_FOUND if there is no such service
   */
  public SortedMap<LocalDate, List<Slot>> slots(long serviceId) {
    return slots.of(hall.service(serviceId));
  }

  /**
   * Books a slot.
   *
   * @param consent whether they agree that their contact is kept until the day after
   * @throws Refusal INVALID without consent, NOT_FOUND for an unknown service, CONFLICT if the time
   *     is not free, or they have too many appointments already
   */
  public Booking book(
      long serviceId, Instant starts, Contact contact, boolean consent, Locale locale) {
    if (!consent) {
      throw Refusal.invalidField("consent", "frontoffice.refusal.booking.consent");
    }
    return book.book(serviceId, starts, contact, locale, BookingBook.MADE);
  }

  /**
   * The appointment behind a secret link.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Booking bySecret(String secret) {
    return entities
        .createQuery(
            "SELECT b FROM Booking b JOIN FETCH b.service JOIN FETCH b.group JOIN FETCH b.branch"
                + " WHERE b.secret = :secret",
            Booking.class)
        .setParameter("secret", secret)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.link"));
  }

  /**
   * Gives the appointment another time.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT unless it is booked and the time is free
   */
  public void move(String secret, Instant starts) {
    book.move(bySecret(secret), starts);
  }

  /**
   * Calls the appointment off; a second time does nothing.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT once its holder has come
   */
  public void cancel(String secret) {
    book.cancel(bySecret(secret));
  }
}
