package it.segrate.citytimes.frontoffice.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.Refusal.Reason;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.FrontOfficeFeature;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.booking.GuestBookings;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.NowService;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.security.TestCaller;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The post is a guest under letter P; A and B are the municipality's. */
@BothDatabases
class PartnerSystemTest {

  private GuestBookings bookings;
  private TestHall hall;
  private CurrentCaller totem;

  @BeforeEach
  void furnish(TestDatabase db) {
    bookings = new GuestBookings(db);
    hall = bookings.hall();
    hall.desk("1", "ABP", null);
    totem = system();
    db.inTransaction(em -> em.persist(new PartnerOperator(totem.get().accountId(), "posta")));
  }

  private CurrentCaller system() {
    return TestCaller.in(hall.db, "m-" + UUID.randomUUID(), new FrontOfficeFeature(), Role.MACHINE);
  }

  @Test
  void systemSeesItsOwnServicesAndQueuesAlone() {
    hall.take("A");
    hall.take("P");

    PartnerOffer offer = as(totem, guests -> guests.offer(hall.branch.getCode()));

    assertThat(offer.services()).extracting(ServiceCard::getId).containsExactly(hall.service("P"));
    assertThat(offer.hall().queues()).extracting(HallNow.Queue::letter).containsExactly("P");
    assertThat(offer.hall().queues().getFirst().waiting()).isEqualTo(1);
  }

  @Test
  void ticketWaitsLikeThatOfAKioskAndIsTheSameForTheSameKey() {
    Ticket first = issue("P", "first-key");

    assertThat(issue("P", "first-key").getId()).isEqualTo(first.getId());
    assertThat(first.display()).isEqualTo("P 001");
    assertThat(hall.board().queues())
        .filteredOn(queue -> queue.letter().equals("P"))
        .singleElement()
        .satisfies(queue -> assertThat(queue.waiting()).isEqualTo(1));
    assertThat(as(totem, guests -> guests.ticket(first.getSecret())).getId())
        .isEqualTo(first.getId());
  }

  @Test
  void whatIsTheMunicipalitysIsNotFound() {
    String key = UUID.randomUUID().toString();
    Ticket theirs = hall.issue(hall.service("A"), false, key);

    assertRefused(Reason.NOT_FOUND, () -> issue("A", "other-key"));
    assertRefused(Reason.NOT_FOUND, () -> as(totem, guests -> guests.ticket(theirs.getSecret())));
    assertRefused(Reason.INVALID, () -> issue("P", key));
  }

  @Test
  void systemOfNoGuestIsRefused() {
    CurrentCaller clock = system();

    assertRefused(Reason.FORBIDDEN, () -> as(clock, guests -> guests.offer(hall.branch.getCode())));
    assertRefused(Reason.FORBIDDEN, () -> as(clock, guests -> guests.ticket("x")));
  }

  @Test
  void appointmentWithTheGuestIsCheckedInAndNoOther() {
    bookings.share("P");
    Instant starts = bookings.free("P");
    String own = bookings.book("P", starts);
    String theirs = bookings.book("A", bookings.free("A"));
    hall.clock.pass(Duration.between(hall.clock.instant(), starts));

    assertThat(checkIn(own).display()).startsWith("P ");
    assertThat(checkIn(own).getId()).isEqualTo(checkIn(own).getId());
    assertRefused(Reason.NOT_FOUND, () -> checkIn(theirs));
  }

  private static void assertRefused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }

  private Ticket issue(String letter, String key) {
    return as(
        totem, guests -> guests.issue(hall.branch.getCode(), hall.service(letter), false, key));
  }

  private Ticket checkIn(String code) {
    return as(totem, guests -> guests.checkIn(hall.branch.getCode(), code)).ticket();
  }

  private <T> T as(CurrentCaller who, Function<PartnerSystemService, T> act) {
    return hall.read(em -> act.apply(service(em, who)));
  }

  private PartnerSystemService service(EntityManager em, CurrentCaller who) {
    return new PartnerSystemService(
        em,
        who,
        hall.directory(em),
        new NowService(
            em,
            hall.directory(em),
            new LoadReader(em, hall.directory(em), hall.clock),
            hall.roll(),
            hall.clock),
        hall.printer(),
        new TicketService(em, null, null, null, hall.clock),
        bookings.checkIns(em));
  }
}
