package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.board.BoardState;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.security.Role;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a queue is taken away and brought back; it is Tuesday 24 November 2026, 10:42. */
@BothDatabases
class QueueUseTest {

  private static final Instant NEXT_TUESDAY = Instant.parse("2026-12-01T08:00:00Z");

  private SetupKit kit;
  private long queue;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
    queue = kit.queues("A").iterator().next();
  }

  @Test
  void removedQueueIsGoneFromBoardDesksProfilesAndSkillsAndItsTicketsStay() {
    ServicePoint desk = kit.hall.desk("1", "AB", null);
    WorkProfile profile = kit.hall.profile("Carte", "AB");
    TestOperator operator = new TestOperator(kit.hall, Role.OPERATOR);
    kit.hall.teach(operator, "A");
    Ticket ticket = served(desk);
    move("B");
    remove();

    assertThat(kit.hall.board().queues())
        .extracting(BoardState.Queue::letter)
        .containsExactly("B", "P");
    assertThat(kit.<ServicePoint>desks(d -> d.get(desk.getId())).letters()).isEqualTo("B");
    assertThat(kit.<WorkProfile>profiles(p -> p.get(profile.getId())).getGroups())
        .extracting(ServiceGroup::getLetter)
        .containsExactly("B");
    assertThat(kit.hall.<List<?>>read(em -> new Skills(em).branchesOf(operator.account())))
        .isEmpty();
    assertThat(kit.hall.now(ticket).getGroup().getId()).isEqualTo(queue);
    assertThat(kit.audit.lines())
        .contains("frontoffice.queue-removed frontoffice.queue:" + queue + " A");
  }

  @Test
  void removedQueueKeepsItsLetterAndComesBackWithItsDesks() {
    ServicePoint desk = kit.hall.desk("1", "AB", null);
    move("B");
    remove();
    assertThat(kit.<List<String>>queueSetup(q -> q.freeLetters(kit.code)))
        .doesNotContain("A")
        .contains("C");
    assertThat(removed()).extracting(ServiceGroup::getLetter).containsExactly("A");

    kit.queueUse(
        q -> {
          q.bringBack(queue);
          return null;
        });
    assertThat(removed()).isEmpty();
    assertThat(kit.<ServicePoint>desks(d -> d.get(desk.getId())).letters()).isEqualTo("AB");
  }

  @Test
  void queueStaysWhileAServiceStandsInIt() {
    refused("queue.services", null, this::remove);
    refused("queue", null, () -> kit.queueUse(q -> gone(q, -1)));
    assertThat(kit.<List<ServiceGroup>>queueSetup(q -> q.queues(kit.code))).hasSize(3);
  }

  @Test
  void queueStaysWhileSomebodyIsInItToday() {
    ServicePoint desk = kit.hall.desk("1", "A", null);
    TestOperator operator = TestOperator.at(kit.hall, desk);
    kit.hall.take("A");
    operator.callNext();
    move("B");
    refused("queue.people", null, this::remove);

    operator.start();
    operator.end();
    remove();
    assertThat(removed()).hasSize(1);
  }

  @Test
  void queueStaysWhileItHasAppointments() {
    kit.hall.desk("1", "AB", null);
    Booking booked = kit.bookings.book("A", NEXT_TUESDAY, "ada@example.org");
    // As portals have it whose services moved before appointments followed them.
    kit.hall.db.inTransaction(
        em ->
            em.find(ServiceCard.class, kit.hall.service("A"))
                .rearrange(
                    em.find(ServiceCard.class, kit.hall.service("B")).getArea(),
                    em.find(ServiceCard.class, kit.hall.service("B")).getGroup(),
                    em.find(ServiceCard.class, kit.hall.service("A")).getName(),
                    7));
    refused("queue.booked", null, this::remove);

    kit.bookings.cancel(booked);
    remove();
    assertThat(removed()).hasSize(1);
  }

  private Ticket served(ServicePoint desk) {
    Ticket ticket = kit.hall.take("A");
    TestOperator operator = TestOperator.at(kit.hall, desk);
    operator.callNext();
    operator.start();
    operator.end();
    return ticket;
  }

  private void move(String letter) {
    ServiceCard service = kit.services(s -> s.get(kit.hall.service("A")));
    kit.services(
        s -> {
          s.write(
              service.getId(),
              service.getVersion(),
              new ServiceFields(
                  "Carte",
                  "Cards",
                  kit.queues(letter).iterator().next(),
                  service.getArea().getId(),
                  "7"));
          return null;
        });
  }

  private List<ServiceGroup> removed() {
    return kit.queueSetup(q -> q.removed(kit.code));
  }

  private void remove() {
    kit.queueUse(q -> gone(q, queue));
  }

  private static Object gone(QueueUseService use, long id) {
    use.remove(id);
    return null;
  }
}
