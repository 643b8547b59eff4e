package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.shift.Operators;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.mail.OrderedMails;
import it.segrate.citytimes.people.absence.TestAbsences;
import it.segrate.citytimes.security.FixedCaller;
import it.segrate.citytimes.security.Role;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Appointments in a test's own hall, which is open on Tuesdays, and has desks of the test's. */
public final class BookingDesk {

  final TestHall hall;
  public final OrderedMails mails = new OrderedMails();
  final RecordedAudit audit = new RecordedAudit();

  BookingDesk(TestDatabase db) {
    this(new TestHall(db));
  }

  public BookingDesk(TestHall hall) {
    this.hall = hall;
  }

  BookingSlots slots(EntityManager em) {
    return new BookingSlots(
        em,
        hall.directory(em),
        new RosteredDesks(
            em,
            hall.directory(em),
            new Operators(em, new Skills(em), TestAbsences.over(em, null, audit, hall.clock))),
        new WorkingDays(Optional.empty()),
        hall.clock);
  }

  public BookingBook book(EntityManager em) {
    return new BookingBook(
        em, hall.directory(em), slots(em), hall.roll(), new BookingMails(mails), audit, hall.clock);
  }

  public CheckIns checkIns(EntityManager em) {
    return new CheckIns(em, book(em), hall.printer(em), hall.clock);
  }

  <T> T act(Function<BookingService, T> act) {
    return hall.read(
        em -> act.apply(new BookingService(em, hall.directory(em), slots(em), book(em))));
  }

  public SortedMap<LocalDate, List<Slot>> slots(String letter) {
    return act(service -> service.slots(hall.service(letter)));
  }

  public Booking book(String letter, Instant starts, String email) {
    return act(
        service ->
            service.book(
                hall.service(letter),
                starts,
                Contact.of("Ada Modelli", email, null),
                true,
                Locale.ITALIAN));
  }

  /** Somebody with that role books for a citizen who reads English. */
  Booking bookFor(Role role, Instant starts, String email, boolean consent) {
    return hall.read(
        em ->
            new AppointmentService(
                    em, new FixedCaller("oria", role), checkIns(em), book(em), hall.clock)
                .bookFor(
                    hall.service("A"),
                    starts,
                    Contact.of("Ada Modelli", email, null),
                    consent,
                    Locale.ENGLISH));
  }

  public void cancel(Booking booking) {
    act(
        service -> {
          service.cancel(booking.getSecret());
          return null;
        });
  }

  void move(Booking booking, Instant starts) {
    act(
        service -> {
          service.move(booking.getSecret(), starts);
          return null;
        });
  }

  Ticket checkIn(String written) {
    return come(written).ticket();
  }

  CheckedIn come(String written) {
    String kiosk = hall.screens.kiosk();
    return hall.read(
        em ->
            new CheckInService(hall.screens.gate(), checkIns(em))
                .checkIn(kiosk, hall.branch.getCode(), written));
  }

  /** Has the timer look. */
  public void days() {
    new BookingTimer(
            new BookingDays() {
              @Override
              public List<Long> toRemind() {
                return hall.read(em -> days(em).toRemind());
              }

              @Override
              public void remind(long id) {
                hall.db.inTransaction(em -> days(em).remind(id));
              }

              @Override
              public List<Long> over() {
                return hall.read(em -> days(em).over());
              }

              @Override
              public void end(long id) {
                hall.db.inTransaction(em -> days(em).end(id));
              }
            })
        .look();
  }

  private BookingDays days(EntityManager em) {
    return new BookingDays(em, book(em), new BookingMails(mails), hall.clock);
  }

  public Booking now(Booking booking) {
    return hall.read(em -> em.find(Booking.class, booking.getId()));
  }
}
