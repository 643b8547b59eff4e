package it.segrate.citytimes.frontoffice;

import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.board.BoardService;
import it.segrate.citytimes.frontoffice.board.BoardState;
import it.segrate.citytimes.frontoffice.board.KeptLoad;
import it.segrate.citytimes.frontoffice.board.KioskService;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.board.LoadReader;
import it.segrate.citytimes.frontoffice.board.TicketStatus;
import it.segrate.citytimes.frontoffice.board.TicketStatusService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.ticket.HallMoved;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.ticket.TicketPrinter;
import it.segrate.citytimes.frontoffice.ticket.TicketRoll;
import it.segrate.citytimes.frontoffice.ticket.TicketService;
import it.segrate.citytimes.frontoffice.visit.DayEnd;
import it.segrate.citytimes.frontoffice.visit.DayEndTimer;
import it.segrate.citytimes.frontoffice.visit.Policies;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A hall of a test's own, on Tuesday 24 November 2026 at 10:42: services A (15 minutes), B (8) and
 * P of the guest 'posta' (6), desks that serve letters of one's choice. The services run as they do
 * on the server, each call in a transaction of its own.
 */
public final class TestHall {

  public final TestDatabase db;
  public final MovingClock clock = new MovingClock(Instant.parse("2026-11-24T09:42:00Z"));
  public final Branch branch;
  public final TestQueue queue;
  public final TestScreens screens;
  public final List<HallMoved> moves = new CopyOnWriteArrayList<>();
  private final Map<String, ServiceGroup> groups = new HashMap<>();
  private final Map<String, ServiceCard> cards = new HashMap<>();

  public TestHall(TestDatabase db) {
    this.db = db;
    this.queue =
        TestQueue.over(db, new FrontOfficeFeature().queueTypes().toArray(QueueType[]::new));
    this.branch = new Branch(UUID.randomUUID().toString().substring(0, 20), "Hall", "Town", open());
    db.inTransaction(
        em -> {
          em.persist(branch);
          Partner known = em.find(Partner.class, "posta");
          Partner post = known == null ? new Partner("posta", "Posta") : known;
          post.stay(LocalDate.of(2026, 1, 1), null, List.of());
          em.persist(post);
          ServiceArea area = new ServiceArea(branch, text("Area"), text("hint"), "id", 1);
          em.persist(area);
          add(em, area, "A", null, 15);
          add(em, area, "B", null, 8);
          add(em, area, "P", "posta", 6);
        });
    this.screens = new TestScreens(this);
  }

  private static List<OpeningHours> open() {
    return List.of(new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)));
  }

  private void add(EntityManager em, ServiceArea area, String letter, String partner, int minutes) {
    ServiceGroup group = new ServiceGroup(branch, letter, text("Group " + letter), partner, 15);
    em.persist(group);
    ServiceCard card =
        new ServiceCard(area, group, text("Service " + letter), 100, minutes, cards.size() + 1);
    em.persist(card);
    groups.put(letter, group);
    cards.put(letter, card);
  }

  private static LocalText text(String words) {
    return new LocalText(words + " it", words + " en");
  }

  /** Adds a staffed desk that serves these letters, of a guest or, with null, the town's own. */
  public ServicePoint desk(String name, String letters, String partner) {
    List<ServiceGroup> served = new ArrayList<>();
    letters.chars().forEach(letter -> served.add(groups.get(Character.toString(letter))));
    return db.callInTransaction(
        em -> {
          ServicePoint desk =
              new ServicePoint(branch, name, partner, served.stream().map(em::merge).toList());
          desk.staff();
          em.persist(desk);
          return desk;
        });
  }

  /** Somebody can serve a group from now on. */
  public void teach(TestOperator operator, String letter) {
    db.inTransaction(em -> new Skills(em).give(operator.account(), groups.get(letter)));
  }

  public long service(String letter) {
    return cards.get(letter).getId();
  }

  public Ticket take(String letter) {
    return issue(service(letter), false, UUID.randomUUID().toString());
  }

  public Ticket takePriority(String letter) {
    return issue(service(letter), true, UUID.randomUUID().toString());
  }

  /** A ticket from the kiosk of the hall. */
  public Ticket issue(long service, boolean priority, String key) {
    return tickets().issue(screens.kiosk(), service, priority, key);
  }

  /** The printer, each call in a transaction of its own. */
  public TicketPrinter printer() {
    return new TicketPrinter() {
      @Override
      public Optional<Ticket> findByKey(String key) {
        return alone(em -> printer(em).findByKey(key));
      }

      @Override
      public boolean isTaken(Branch at, LocalDate day, String letter, int number) {
        return alone(em -> printer(em).isTaken(at, day, letter, number));
      }

      @Override
      public Ticket printAtKiosk(String token, long serviceId, TicketLane lane, String key) {
        return alone(em -> printer(em).printAtKiosk(token, serviceId, lane, key));
      }

      @Override
      public Ticket print(Branch at, long serviceId, TicketLane lane, String key) {
        return alone(em -> printer(em).print(at, serviceId, lane, key));
      }

      @Override
      public Ticket printFor(
          Branch at, String letters, long serviceId, TicketLane lane, String key) {
        return alone(em -> printer(em).printFor(at, letters, serviceId, lane, key));
      }
    };
  }

  private <T> T alone(Function<EntityManager, T> work) {
    return db.alone(() -> db.callInTransaction(work));
  }

  /** The ticket service, as the container would make it. */
  public TicketService tickets() {
    return new TicketService(null, printer(), roll(), queue.service(), clock);
  }

  /** A work profile for these letters. */
  public WorkProfile profile(String name, String letters) {
    return db.callInTransaction(
        em -> {
          List<ServiceGroup> named =
              letters.chars().mapToObj(c -> em.merge(groups.get(Character.toString(c)))).toList();
          WorkProfile profile = new WorkProfile(branch, name, named);
          em.persist(profile);
          return profile;
        });
  }

  public void giveUp(String secret) {
    db.inTransaction(
        em -> new TicketService(em, null, roll(), queue.service(), clock).giveUp(secret));
  }

  /** Has the timer clear the days before; gives what it could not close, and why. */
  public Map<Long, RuntimeException> endDay(TicketRoll counting) {
    Map<Long, RuntimeException> failures = new HashMap<>();
    DayEnd dayEnd =
        new DayEnd() {
          @Override
          public List<Long> left() {
            return db.callInTransaction(em -> dayEnd(em).left());
          }

          @Override
          public void forgetNotes() {
            db.inTransaction(em -> dayEnd(em).forgetNotes());
          }

          @Override
          public void close(long ticketId) {
            try {
              db.inTransaction(em -> dayEnd(em).close(ticketId));
            } catch (RuntimeException e) {
              failures.put(ticketId, e);
              throw e;
            }
          }

          private DayEnd dayEnd(EntityManager em) {
            return new DayEnd(em, counting, queue.service(), clock);
          }
        };
    new DayEndTimer(dayEnd).clear();
    return failures;
  }

  public TicketPrinter printer(EntityManager em) {
    return new TicketPrinter(
        em, screens.gate(), directory(em), roll(), new Policies(em), queue.service(), clock);
  }

  public TicketRoll roll() {
    return new TicketRoll(db.dataSource(), moves::add);
  }

  public HallDirectory directory(EntityManager em) {
    return new HallDirectory(em, clock, new WorkingDays(Optional.empty()));
  }

  public QueueService queueService() {
    return queue.service();
  }

  public BoardState board() {
    return read(em -> boards(em).board(screens.board(), branch.getCode()));
  }

  /** What is told to the boards that have these tokens. */
  public BoardService.Shown shown(String... tokens) {
    return read(em -> boards(em).shown(branch.getId(), List.of(tokens)));
  }

  private BoardService boards(EntityManager em) {
    return new BoardService(
        em, screens.gate(), directory(em), new LoadReader(em, directory(em), clock), roll(), clock);
  }

  public KioskState kiosk() {
    return db.callInTransaction(
        em ->
            new KioskService(
                    em,
                    screens.gate(),
                    directory(em),
                    new LoadReader(em, directory(em), clock),
                    clock)
                .kiosk(screens.kiosk(), branch.getCode(), Locale.ITALIAN));
  }

  public TicketStatus status(Ticket ticket) {
    return read(em -> statuses(em, load(em)).status(ticket.getSecret(), Locale.ITALIAN));
  }

  public KeptLoad load(EntityManager em) {
    return new KeptLoad(new LoadReader(em, directory(em), clock), clock);
  }

  public TicketStatusService statuses(EntityManager em, KeptLoad halls) {
    return new TicketStatusService(
        new LoadReader(em, directory(em), clock),
        halls,
        new TicketService(em, null, null, null, clock),
        clock);
  }

  /** A ticket as the database has it now. */
  public Ticket now(Ticket ticket) {
    return read(em -> em.find(Ticket.class, ticket.getId()));
  }

  public <T> T read(Function<EntityManager, T> work) {
    return db.callInTransaction(work);
  }
}
