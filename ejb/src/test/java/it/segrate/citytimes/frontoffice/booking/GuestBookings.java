package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Appointments for tests of other packages: with the guest, if somebody gave it a share. */
public final class GuestBookings {

  private final BookingDesk desk;

  public GuestBookings(TestDatabase db) {
    desk = new BookingDesk(db);
  }

  public TestHall hall() {
    return desk.hall;
  }

  public CheckIns checkIns(EntityManager em) {
    return desk.checkIns(em);
  }

  /** The queues of that letter take appointments from now on. */
  public void share(String letter) {
    desk.hall.db.inTransaction(
        em ->
            em.createQuery(
                    "SELECT g FROM ServiceGroup g WHERE g.branch = :branch AND g.letter = :letter",
                    ServiceGroup.class)
                .setParameter("branch", desk.hall.branch)
                .setParameter("letter", letter)
                .getSingleResult()
                .shareWithAppointments(100));
  }

  /** Code of an appointment at that moment. */
  public String book(String letter, Instant starts) {
    return desk.book(letter, starts, "ada@example.org").getCode();
  }

  /** The first time that is free under a letter. */
  public Instant free(String letter) {
    return desk.slots(letter).values().iterator().next().stream()
        .filter(Slot::isFree)
        .findFirst()
        .orElseThrow()
        .starts();
  }
}
