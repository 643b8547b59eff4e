package it.segrate.citytimes.frontoffice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.booking.BookingDesk;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.shift.Operators;
import it.segrate.citytimes.frontoffice.shift.Roster;
import it.segrate.citytimes.frontoffice.shift.RosterKeeper;
import it.segrate.citytimes.frontoffice.shift.RosterMails;
import it.segrate.citytimes.frontoffice.shift.RosterReader;
import it.segrate.citytimes.frontoffice.shift.RosterWithdrawal;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.frontoffice.shift.load.ForecastReader;
import it.segrate.citytimes.frontoffice.visit.WaitingLine;
import it.segrate.citytimes.people.absence.TestAbsences;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.worktime.RuleBooks;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services that furnish a test's hall; every act is a transaction of its own. */
final class SetupKit {

  final RecordedAudit audit = new RecordedAudit();
  final TestHall hall;
  final BookingDesk bookings;
  final String code;

  SetupKit(TestDatabase db) {
    hall = new TestHall(db);
    bookings = new BookingDesk(hall);
    code = hall.branch.getCode();
  }

  /** A week of which Tuesday alone is typed. */
  static Map<String, String> tuesday(String line) {
    Map<String, String> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day.name(), "");
    }
    week.put("TUESDAY", line);
    return week;
  }

  /** Identifiers of the hall's queues of these letters. */
  Set<Long> queues(String letters) {
    return hall.read(
        em ->
            hall.directory(em).groups(hall.branch).stream()
                .filter(one -> letters.contains(one.getLetter()))
                .map(ServiceGroup::getId)
                .collect(Collectors.toSet()));
  }

  /** Opens an account of that role. */
  Account account(String name, Role role) {
    return hall.db.callInTransaction(
        em -> {
          String user = "u-" + UUID.randomUUID();
          Account account = new Account(user, name, user + "@example.org", List.of(role));
          em.persist(account);
          return account;
        });
  }

  <T> T branches(Function<BranchSetupService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new BranchSetupService(
                    em,
                    hall.directory(em),
                    new BranchFurniture(
                        em, hall.directory(em), new StandardServices(em), new Skills(em)),
                    audit)));
  }

  <T> T desks(Function<DeskSetupService, T> act) {
    return hall.db.callInTransaction(em -> act.apply(desks(em)));
  }

  private DeskSetupService desks(EntityManager em) {
    return new DeskSetupService(em, hall.directory(em), audit);
  }

  <T> T deskUse(Function<DeskUseService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new DeskUseService(
                    em, desks(em), new WaitingLine(em, hall.clock), audit, hall.clock)));
  }

  <T> T queueSetup(Function<QueueSetupService, T> act) {
    return hall.db.callInTransaction(em -> act.apply(queueSetup(em)));
  }

  private QueueSetupService queueSetup(EntityManager em) {
    return new QueueSetupService(em, hall.directory(em), audit);
  }

  <T> T queueUse(Function<QueueUseService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new QueueUseService(
                    em,
                    queueSetup(em),
                    hall.directory(em),
                    new WaitingLine(em, hall.clock),
                    bookings.book(em),
                    audit)));
  }

  <T> T ends(Function<BranchEndService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new BranchEndService(
                    em,
                    hall.directory(em),
                    new WaitingLine(em, hall.clock),
                    withdrawal(em),
                    audit,
                    hall.clock)));
  }

  private RosterWithdrawal withdrawal(EntityManager em) {
    RosterReader reader =
        new RosterReader(
            em,
            hall.directory(em),
            new Operators(em, new Skills(em), TestAbsences.over(em, null, audit, hall.clock)),
            new RuleBooks(em),
            new ForecastReader(em, hall.directory(em), hall.clock));
    return new RosterWithdrawal(
        em, reader, new RosterKeeper(em, reader), new RosterMails(em, bookings.mails), audit);
  }

  <T> T closures(Function<ClosureService, T> act) {
    return hall.db.callInTransaction(
        em -> act.apply(new ClosureService(em, hall.directory(em), audit, hall.clock)));
  }

  <T> T services(Function<ServiceSetupService, T> act) {
    return hall.db.callInTransaction(em -> act.apply(services(em)));
  }

  private ServiceSetupService services(EntityManager em) {
    return new ServiceSetupService(
        em, hall.directory(em), new WaitingLine(em, hall.clock), bookings.book(em), audit);
  }

  <T> T areas(Function<AreaSetupService, T> act) {
    return hall.db.callInTransaction(
        em -> act.apply(new AreaSetupService(em, hall.directory(em), audit)));
  }

  <T> T partners(Function<PartnerSetupService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new PartnerSetupService(
                    em,
                    new PartnerStaff(em, Callers.directory(em), hall.clock),
                    queueSetup(em),
                    services(em),
                    desks(em),
                    audit,
                    hall.clock)));
  }

  <T> T profiles(Function<ProfileSetupService, T> act) {
    return hall.db.callInTransaction(
        em -> act.apply(new ProfileSetupService(em, hall.directory(em), audit)));
  }

  <T> T skills(Function<SkillSetupService, T> act) {
    return hall.db.callInTransaction(
        em ->
            act.apply(
                new SkillSetupService(
                    hall.directory(em), new Skills(em), Callers.directory(em), audit)));
  }

  <T> T shiftKinds(Function<ShiftKindService, T> act) {
    return hall.db.callInTransaction(
        em -> act.apply(new ShiftKindService(em, hall.directory(em), audit, hall.clock)));
  }

  /** Somebody has a shift at a desk on a day. */
  void plan(ServicePoint desk, Roster roster, LocalDate day) {
    plan(desk, roster, day, 1);
  }

  /** Whoever has that account has a shift at a desk on a day. */
  void plan(ServicePoint desk, Roster roster, LocalDate day, long account) {
    hall.db.inTransaction(
        em -> {
          ShiftKind kind =
              new ShiftKind(
                  hall.branch,
                  "k" + day.getDayOfMonth(),
                  new LocalText("Mattina", "Morning"),
                  TimeWindow.of("08:00", "14:00"),
                  DayOfWeek.MONDAY,
                  DayOfWeek.FRIDAY);
          em.persist(kind);
          em.persist(
              new Shift(
                  em.find(Roster.class, roster.getId()),
                  day,
                  kind,
                  em.find(ServicePoint.class, desk.getId()),
                  account));
        });
  }

  static void refused(String key, String field, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.key()).isEqualTo("frontoffice.refusal." + key);
              assertThat(no.field()).isEqualTo(field);
            });
  }
}
