package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service is called, and how it moves between the queues and areas of its branch. */
@BothDatabases
class ServiceSetupTest {

  private static final Instant NEXT_TUESDAY = Instant.parse("2026-12-01T08:00:00Z");

  private SetupKit kit;
  private long id;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
    id = kit.hall.service("A");
  }

  @Test
  void serviceIsRenamedAndStandsInAnotherQueueAndArea() {
    ServiceArea sport = area("Sport");
    write(new ServiceFields(" Palestre ", "Gyms", queue("B"), sport.getId(), "7"));

    KioskState.Service told =
        kit.hall.kiosk().services().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow();
    assertThat(told.name()).isEqualTo("Palestre");
    assertThat(told.letter()).isEqualTo("B");
    assertThat(told.area()).isEqualTo(sport.getId());
    assertThat(told.minutes()).isEqualTo(7);
    assertThat(kit.audit.lines())
        .contains(
            "frontoffice.service-changed frontoffice.service:" + id + " Palestre, B, Sport, 7 min");
    assertThat(kit.hall.take("A").getGroup().getLetter()).isEqualTo("B");
  }

  @Test
  void inAnotherAreaItStandsBehindTheOthers() {
    ServiceArea sport = area("Sport");
    long first =
        kit.<ServiceCard>services(
                s ->
                    s.offer(
                        kit.code,
                        new ServiceFields("Campi", "Courts", queue("A"), sport.getId(), "5")))
            .getId();
    write(new ServiceFields("Palestre", "Gyms", queue("A"), sport.getId(), "7"));

    assertThat(kit.hall.kiosk().services())
        .filteredOn(one -> one.area() == sport.getId())
        .extracting(KioskState.Service::id)
        .containsExactly(first, id);
  }

  @Test
  void queueStaysWhileSomebodyWaitsTodayAndTheRestChanges() {
    Ticket ticket = kit.hall.take("A");
    ServiceFields moved = fields("Carte", "B", "7");
    refused("service.waiting", null, () -> write(moved));
    write(fields("Carte", "A", "7"));
    assertThat(service().getName().it()).isEqualTo("Carte");

    TestOperator.at(kit.hall, kit.hall.desk("1", "A", null)).callNext();
    write(moved);
    assertThat(service().getGroup().getLetter()).isEqualTo("B");
    assertThat(kit.hall.now(ticket).getGroup().getLetter()).isEqualTo("A");
  }

  @Test
  void appointmentsThatAreBookedFollowTheirService() {
    kit.hall.desk("1", "AB", null);
    Booking booked = kit.bookings.book("A", NEXT_TUESDAY, "ada@example.org");
    Booking off = kit.bookings.book("A", NEXT_TUESDAY.plusSeconds(3600), "bea@example.org");
    kit.bookings.cancel(off);
    write(fields("Carte", "B", "7"));

    assertThat(kit.bookings.now(booked).getGroup().getLetter()).isEqualTo("B");
    assertThat(kit.bookings.now(booked).getStartsAt()).isEqualTo(NEXT_TUESDAY);
    assertThat(kit.bookings.now(off).getGroup().getLetter()).isEqualTo("A");
    assertThat(kit.bookings.slots("B").values().stream().flatMap(List::stream))
        .filteredOn(slot -> slot.starts().equals(NEXT_TUESDAY))
        .singleElement()
        .satisfies(slot -> assertThat(slot.isFree()).isFalse());
  }

  @Test
  void ticketsOfADayBeforeHoldNothing() {
    kit.hall.take("A");
    kit.hall.clock.pass(Duration.ofDays(1));
    write(fields("Carte", "B", "7"));

    assertThat(service().getGroup().getLetter()).isEqualTo("B");
  }

  @Test
  void queuesAndAreasOfAnotherBranchAreRefused() {
    TestHall other = new TestHall(kit.hall.db);
    ServiceCard there = kit.hall.read(em -> em.find(ServiceCard.class, other.service("A")));
    long foreign = there.getGroup().getId();
    long elsewhere = there.getArea().getId();

    refused(
        "service.queue",
        "queue",
        () -> write(new ServiceFields("Carte", "Cards", foreign, areaOfA(), "7")));
    refused(
        "service.queue",
        "queue",
        () -> offer(new ServiceFields("Carte", "Cards", foreign, areaOfA(), "7")));
    refused(
        "service.area",
        "area",
        () -> write(new ServiceFields("Carte", "Cards", queue("A"), elsewhere, "7")));
    refused(
        "service.area",
        "area",
        () -> offer(new ServiceFields("Carte", "Cards", queue("A"), null, "7")));
    assertThat(service().getName().it()).isEqualTo("Service A it");
  }

  @Test
  void serviceNeverPassesToAnotherBody() {
    refused("service.body", "queue", () -> write(fields("Carte", "P", "7")));
    assertThat(service().getGroup().getLetter()).isEqualTo("A");
  }

  @Test
  void badNamesAndMinutesAreNamed() {
    refused("queue.name", "nameIt", () -> write(fields(" ", "A", "7")));
    refused("queue.name", "nameIt", () -> write(fields("n".repeat(121), "A", "7")));
    refused(
        "queue.name",
        "nameEn",
        () -> write(new ServiceFields("Carte", "", queue("A"), areaOfA(), "7")));
    refused("policy.number", "minutes", () -> write(fields("Carte", "A", "0")));
    refused("policy.number", "minutes", () -> write(fields("Carte", "A", "241")));
  }

  @Test
  void twoWhoChangeAServiceAtOnceDoNotOverwriteEachOther() {
    int seen = service().getVersion();
    write(fields("Carte", "A", "7"));

    refused("service.changed", null, () -> write(seen, fields("Tessere", "A", "7")));
    refused("service", null, () -> kit.services(s -> s.get(-1)));
  }

  private ServiceFields fields(String name, String letter, String minutes) {
    return new ServiceFields(name, "Cards", queue(letter), areaOfA(), minutes);
  }

  private void write(ServiceFields fields) {
    write(service().getVersion(), fields);
  }

  private void write(int version, ServiceFields fields) {
    kit.services(
        s -> {
          s.write(id, version, fields);
          return null;
        });
  }

  private void offer(ServiceFields fields) {
    kit.services(s -> s.offer(kit.code, fields));
  }

  private ServiceCard service() {
    return kit.services(s -> s.get(id));
  }

  private long queue(String letter) {
    return kit.queues(letter).iterator().next();
  }

  private Long areaOfA() {
    return kit.areas(a -> a.areas(kit.code)).getFirst().getId();
  }

  private ServiceArea area(String name) {
    return kit.areas(a -> a.add(kit.code, new AreaFields(name, name, "campi", "courts", "hand")));
  }
}
