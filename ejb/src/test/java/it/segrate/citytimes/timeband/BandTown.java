package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.approval.ApprovalFeature;
import it.segrate.citytimes.approval.ApprovalKit;
import it.segrate.citytimes.approval.CaseView;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.audit.RecordedAudit;
import it.segrate.citytimes.calendar.TestClock;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.Staff;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.queue.ClaimRequest;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.queue.TestQueue;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Callers;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.Role;
import it.segrate.citytimes.timeband.change.BandChange;
import it.segrate.citytimes.timeband.change.BandChangeService;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.change.ChangeKit;
import it.segrate.citytimes.timeband.change.ConditionalApprovalService;
import it.segrate.citytimes.timeband.change.NewChange;
import it.segrate.citytimes.timeband.change.OtherTerms;
import it.segrate.citytimes.timeband.collect.CollectKit;
import it.segrate.citytimes.timeband.collect.CollectionItems;
import it.segrate.citytimes.timeband.cover.CoverOutlook;
import it.segrate.citytimes.timeband.cover.TestCover;
import it.segrate.citytimes.timeband.evidence.EvidenceKit;
import it.segrate.citytimes.timeband.evidence.EvidenceService;
import it.segrate.citytimes.timeband.notice.BandNotices;
import it.segrate.citytimes.timeband.notice.NoticeKit;
import it.segrate.citytimes.timeband.order.OrderBook;
import it.segrate.citytimes.timeband.order.OrderKit;
import it.segrate.citytimes.timeband.order.OrderService;
import it.segrate.citytimes.timeband.places.PlacesKit;
import it.segrate.citytimes.timeband.places.WaitingItems;
import it.segrate.citytimes.timeband.places.WaitingList;
import it.segrate.citytimes.timeband.places.WaitingOffers;
import it.segrate.citytimes.worktime.RuleBooks;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** An office, its head, two employees, two people of HR, and the three standard bands. */
final class BandTown {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final Reason NO_REASON = new Reason(null, "");

  final TestClock clock = TestClock.on(TODAY.toString());
  final RecordedAudit audit = new RecordedAudit();
  final SentMails mails = new SentMails();
  final TestQueue queue;
  final Account head;
  final Account employee;
  final Account colleague;
  final Account hr;
  final Map<String, Long> bands;
  final List<Function<Desk, Consumer<TimeBandRequest>>> watching = new ArrayList<>();
  long coverAtMost = CoverOutlook.MOST_DAYS;
  String reasonsKey = ReasonCipherTest.key((byte) 7);
  private final TestDatabase db;
  private final String suffix =
      UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

  BandTown(TestDatabase db) {
    this.db = db;
    List<QueueType> types = new ArrayList<>(ApprovalKit.queueTypes());
    types.add(BandSchedule.queueType());
    types.add(BandNotices.queueType());
    types.addAll(WaitingItems.queueTypes());
    types.addAll(CollectionItems.queueTypes());
    queue = TestQueue.over(db, types.toArray(new QueueType[0]));
    List<Account> accounts = db.callInTransaction(this::people);
    head = accounts.get(0);
    employee = accounts.get(1);
    colleague = accounts.get(2);
    hr = accounts.get(3);
    bands = db.callInTransaction(this::catalogue);
  }

  private List<Account> people(EntityManager entities) {
    Staff staff = new Staff(entities);
    Office office = staff.office("Sportello tributi");
    Office personnel = staff.office("Risorse umane");
    return List.of(
        open(entities, staff.head("Ugo", "Segnaposti", office), Role.EMPLOYEE, Role.MANAGER),
        open(entities, staff.person("Marta", "Esempi", office), Role.EMPLOYEE),
        open(entities, staff.person("Piero", "Simulati", office), Role.EMPLOYEE),
        open(entities, staff.person("Lia", "Fittizi", personnel), Role.EMPLOYEE, Role.HR),
        open(entities, staff.person("Nora", "Campioni", personnel), Role.EMPLOYEE, Role.HR));
  }

  private static Account open(EntityManager entities, Person person, Role... roles) {
    entities.flush();
    return Callers.open(entities, person.getId(), person.fullName(), person.getEmail(), roles);
  }

  private Map<String, Long> catalogue(EntityManager entities) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    TimeBand monday = StandardBands.mondayAndWednesday(from);
    TimeBand equal = StandardBands.fiveEqualDays(from);
    for (TimeBand band : List.of(monday, equal)) {
      entities.persist(copy(band));
    }
    entities.flush();
    return Map.of(
        "monday", idOf(entities, monday.getCode()), "equal", idOf(entities, equal.getCode()));
  }

  /** Under a code of this town's own: the tests of a class share one catalogue. */
  private TimeBand copy(TimeBand band) {
    return new TimeBand(
        band.getCode() + suffix,
        band.getNameIt(),
        band.getNameEn(),
        band.getValidFrom(),
        band.getLegalBasis(),
        band.getWeeklyMinutes(),
        band.days());
  }

  private long idOf(EntityManager entities, String code) {
    return entities
        .createQuery("SELECT b.id FROM TimeBand b WHERE b.code = :code", Long.class)
        .setParameter("code", code + suffix)
        .getSingleResult();
  }

  private List<Consumer<TimeBandRequest>> watchers(Desk desk) {
    List<Consumer<TimeBandRequest>> watchers = new ArrayList<>();
    watchers.add(desk.notices::plan);
    watching.forEach(watch -> watchers.add(watch.apply(desk)));
    return watchers;
  }

  /** The feature's services within one transaction. */
  final class Desk {
    final EntityManager entities;
    final ApprovalKit approvals;
    final TimeBandRequestService requests = new TimeBandRequestService();
    final PrivateReasonService reasons = new PrivateReasonService();
    final TimeBandCatalogue catalogue = new TimeBandCatalogue();
    final RuleService rules = new RuleService();
    final BandDesk desk = new BandDesk();
    final BandSchedule schedule = new BandSchedule();
    final TimeBandApproval subject = new TimeBandApproval();
    final BandChangeService changes;
    final BandNotices notices;
    final EvidenceService evidence;
    final WaitingList waiting;
    final WaitingOffers offers;
    final OtherTerms terms;
    final ConditionalApprovalService conditions;
    final OrderBook book;
    final OrderService orders;
    final CollectKit collect;

    private Desk(EntityManager entities, Account who) {
      this.entities = entities;
      CurrentCaller current =
          who == null ? null : Callers.calling(who, new ApprovalFeature(), new TimeBandFeature());
      approvals = new ApprovalKit(entities, queue.service(), audit, clock, current).with(subject);
      notices = NoticeKit.notices(entities, queue.service(), mails, approvals.addressees(), clock);
      TimeBandMails sender = new TimeBandMails();
      sender.mails = mails;
      sender.addressees = approvals.addressees();
      PlacesKit places =
          new PlacesKit(entities, queue.service(), TestRegistry.people(entities))
              .serving(catalogue, requests, new RequestRules(clock, 1), current, audit, clock)
              .writing(mails, approvals.addressees());
      waiting = places.list;
      offers = places.offers;
      schedule.places = places.claims;
      subject.places = places.claims;
      desk.places = places.claims;
      requests.places = places.claims;
      schedule.entities = entities;
      schedule.approvals = approvals.approvals();
      schedule.reasons = reasons;
      schedule.queue = queue.service();
      schedule.audit = audit;
      schedule.clock = clock;
      schedule.moves = new Told<>(watchers(this));
      subject.entities = entities;
      subject.schedule = schedule;
      subject.reasons = reasons;
      subject.mails = sender;
      subject.cover = TestCover.whatIf(entities, null, catalogue, clock);
      subject.outlook = TestCover.outlook(entities, clock, coverAtMost);
      subject.collected = CollectKit.collected(entities);
      book = OrderKit.book(entities, audit);
      orders = OrderKit.service(entities, catalogue, approvals.reader(), audit, current);
      subject.orders = book;
      subject.clock = clock;
      subject.moves = new Told<>(watchers(this));
      catalogue.entities = entities;
      desk.entities = entities;
      desk.rules = rules;
      desk.mails = sender;
      desk.audit = audit;
      desk.clock = clock;
      rules.entities = entities;
      rules.books = new RuleBooks(entities);
      rules.audit = audit;
      rules.clock = clock;
      reasons.entities = entities;
      reasons.audit = audit;
      reasons.current = current;
      reasons.key = Optional.ofNullable(reasonsKey);
      requests.entities = entities;
      requests.catalogue = catalogue;
      requests.rules = new RequestRules(clock, 1);
      requests.reasons = reasons;
      requests.approvals = approvals.approvals();
      requests.people = TestRegistry.people(entities);
      requests.audit = audit;
      requests.current = current;
      requests.clock = clock;
      ChangeKit kit =
          new ChangeKit(
              entities, approvals, requests, schedule, reasons, mails, audit, current, clock);
      approvals.with(kit.subject);
      evidence =
          EvidenceKit.evidence(
              entities,
              requests,
              reasons,
              approvals.approvals(),
              audit,
              current,
              clock,
              reasonsKey);
      changes = kit.changes;
      terms = kit.terms;
      conditions = kit.conditions(sender);
      collect =
          new CollectKit(entities, queue.service(), current, audit, clock)
              .asking(catalogue, requests, reasons, rules, places.claims)
              .writing(mails, approvals.addressees());
      desk.editions = new Told<>(List.of(collect.editions::follow));
    }
  }

  /** Does what the worker does about places that may have got free. */
  void looksAtPlaces() {
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE queue_item SET due_at = 0 WHERE queue = ?")
                .setParameter(1, WaitingItems.CHECKS)
                .executeUpdate());
    queue.upkeep();
    queue
        .service()
        .claim(ClaimRequest.from(WaitingItems.CHECKS).owner("test").max(50))
        .forEach(item -> doAs(null, desk -> desk.offers.look(item)));
  }

  /** Acts as somebody, in a transaction of its own. */
  <T> T as(Account who, Function<Desk, T> act) {
    return db.callInTransaction(entities -> act.apply(new Desk(entities, who)));
  }

  /** As {@link #as}, without a result. */
  void doAs(Account who, Consumer<Desk> act) {
    as(
        who,
        desk -> {
          act.accept(desk);
          return null;
        });
  }

  NewRequest wish(String band, LocalDate from, LocalDate until) {
    return new NewRequest(bands.get(band), from, until, NO_REASON, UUID.randomUUID().toString());
  }

  /** Sends a request and gives its id. */
  long ask(Account who, String band, LocalDate from, LocalDate until) {
    return as(who, desk -> desk.requests.submit(wish(band, from, until)).getId());
  }

  /** Asks for a change and gives its id. */
  long askChange(Account who, long request, ChangeKind kind, LocalDate from, LocalDate until) {
    String key = UUID.randomUUID().toString();
    return as(
        who, desk -> desk.changes.ask(new NewChange(request, kind, from, until, key)).getId());
  }

  BandChange change(long id) {
    return as(null, desk -> desk.entities.find(BandChange.class, id));
  }

  void decideChange(Account who, long id, String refusal) {
    doAs(
        who,
        desk -> {
          long caseId = desk.entities.find(BandChange.class, id).caseId().orElseThrow();
          CaseView view = desk.approvals.decisions().view(caseId);
          desk.approvals
              .approvals()
              .decide(
                  refusal == null
                      ? Verdict.approve(view.id(), view.version())
                      : Verdict.reject(view.id(), view.version(), refusal));
        });
  }

  /** Head and HR grant a change. */
  void grant(long change) {
    decideChange(head, change, null);
    decideChange(hr, change, null);
  }

  /** The last day for a decision is over. */
  void expires(LocalDate day, long caseId) {
    clock.setTo(day);
    queue
        .service()
        .findLive("approvals-deadlines", "case:" + caseId)
        .ifPresent(
            item -> {
              due(item.id());
              queue
                  .service()
                  .claimOne("approvals-deadlines", item.id(), "test", null)
                  .ifPresent(
                      claimed -> doAs(null, desk -> desk.approvals.keeper().expire(claimed)));
            });
  }

  void withdraw(Account who, long id) {
    doAs(who, desk -> desk.requests.withdraw(id));
  }

  void approve(Account who, long id) {
    approve(who, id, null);
  }

  void approve(Account who, long id, String note) {
    doAs(
        who,
        desk -> {
          CaseView view = desk.approvals.decisions().view(caseOf(desk, id));
          desk.approvals.approvals().decide(new Verdict(view.id(), view.version(), true, note));
        });
  }

  void reject(Account who, long id, String note) {
    doAs(
        who,
        desk -> {
          CaseView view = desk.approvals.decisions().view(caseOf(desk, id));
          desk.approvals.approvals().decide(Verdict.reject(view.id(), view.version(), note));
        });
  }

  /** The head approves, and HR. */
  void approveWhole(long id) {
    approve(head, id);
    approve(hr, id);
  }

  private static long caseOf(Desk desk, long id) {
    return desk.entities.find(TimeBandRequest.class, id).caseId().orElseThrow();
  }

  List<TimeBandRequest> requestsOf(Account who) {
    return as(who, desk -> desk.requests.mine());
  }

  RequestState state(long id) {
    return as(null, desk -> desk.entities.find(TimeBandRequest.class, id).getState());
  }

  TimeBandRequest request(long id) {
    return as(null, desk -> desk.entities.find(TimeBandRequest.class, id));
  }

  List<WorklistRow> worklistOf(Account who) {
    return as(who, desk -> desk.approvals.worklist().pending());
  }

  List<String> historyOf(long id) {
    return as(
        null,
        desk -> {
          long caseId = caseOf(desk, id);
          return desk.approvals.reader().progress(List.of(caseId)).get(caseId).history().stream()
              .map(ApprovalEvent::getWhat)
              .toList();
        });
  }

  /** Does what the given day brings, as the worker does on it. */
  void comes(LocalDate day, long id) {
    clock.setTo(day);
    queue.service().findLive(BandSchedule.QUEUE, "timeband:" + id).ifPresent(i -> keep(i.id()));
  }

  /** Does what the notice of a request brings on a day, if its day has come. */
  void noticeComes(LocalDate day, long id) {
    clock.setTo(day);
    queue
        .service()
        .findLive(BandNotices.QUEUE, "timeband:" + id)
        .ifPresent(
            item -> {
              due(item.id());
              queue
                  .service()
                  .claimOne(BandNotices.QUEUE, item.id(), "test", null)
                  .ifPresent(claimed -> doAs(null, desk -> desk.notices.keep(claimed)));
            });
  }

  /** Whether something is still to be told of a request. */
  boolean hasNotice(long id) {
    return queue.service().findLive(BandNotices.QUEUE, "timeband:" + id).isPresent();
  }

  private void keep(long item) {
    due(item);
    queue
        .service()
        .claimOne(BandSchedule.QUEUE, item, "test", null)
        .ifPresent(claimed -> doAs(null, desk -> desk.schedule.keep(claimed)));
  }

  private void due(long item) {
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE queue_item SET due_at = 0 WHERE id = ?")
                .setParameter(1, item)
                .executeUpdate());
    queue.upkeep();
  }

  /** Every text in every table, as a dump of the database would show it. */
  String dump() {
    return Dump.of(db);
  }
}
