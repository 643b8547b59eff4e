package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import it.segrate.citytimes.timeband.rota.TestRota;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Collections within one transaction of a test, wired as the server does. */
public final class CollectKit {

  public final CollectionDesk desk = new CollectionDesk();
  public final CollectionCalendar calendar = new CollectionCalendar();
  public final RankingService rankings = new RankingService();
  public final ProposalDesk proposals = new ProposalDesk();
  public final Solving solving = new Solving();
  public final ProblemReader reader = new ProblemReader();
  public final CollectedEditions editions = new CollectedEditions();
  private final RankingSender sender = new RankingSender();
  private final RankingTrial trial = new RankingTrial();
  private final CollectionMails writer = new CollectionMails();
  private final SolveOrders orders = new SolveOrders();
  private final Clock clock;

  /** What tells which requests come from a collection. */
  public static CollectedRequests collected(EntityManager entities) {
    CollectedRequests collected = new CollectedRequests();
    collected.entities = entities;
    return collected;
  }

  public CollectKit(
      EntityManager entities,
      QueueService queue,
      CurrentCaller current,
      AuditService audit,
      Clock clock) {
    this.clock = clock;
    CollectionItems items = new CollectionItems();
    items.queue = queue;
    orders.entities = entities;
    orders.items = items;
    orders.clock = clock;
    desk.entities = entities;
    desk.items = items;
    desk.offices = TestRegistry.offices(entities, clock);
    desk.audit = audit;
    desk.clock = clock;
    calendar.entities = entities;
    calendar.queue = queue;
    calendar.items = items;
    calendar.orders = orders;
    calendar.sender = sender;
    calendar.mails = writer;
    calendar.offices = desk.offices;
    calendar.audit = audit;
    calendar.clock = clock;
    rankings.entities = entities;
    rankings.trial = trial;
    rankings.people = TestRegistry.people(entities);
    rankings.audit = audit;
    rankings.current = current;
    rankings.clock = clock;
    CollectedBands collected = new CollectedBands();
    collected.entities = entities;
    rankings.collected = collected;
    TermFacts facts = new TermFacts();
    facts.entities = entities;
    facts.offices = desk.offices;
    reader.facts = facts;
    reader.collected = collected;
    reader.rotas = TestRota.over(entities, clock);
    reader.trial = trial;
    solving.entities = entities;
    solving.reader = reader;
    solving.facts = facts;
    solving.queue = queue;
    solving.audit = audit;
    solving.clock = clock;
    proposals.entities = entities;
    proposals.desk = desk;
    proposals.orders = orders;
    proposals.items = items;
    proposals.reader = reader;
    proposals.facts = facts;
    proposals.audit = audit;
    proposals.clock = clock;
    editions.entities = entities;
    editions.orders = orders;
    editions.facts = facts;
    editions.audit = audit;
    sender.entities = entities;
    sender.trial = trial;
    sender.people = rankings.people;
    sender.mails = writer;
  }

  /** Somebody ranks bands, whoever they are. */
  public void rank(Ranking ranking, List<Long> bands) {
    ranking.rank(bands, false, clock.instant());
    desk.entities.persist(ranking);
  }

  /** What bands and requests are asked of. */
  public CollectKit asking(
      TimeBandCatalogue catalogue,
      TimeBandRequestService requests,
      PrivateReasonService reasons,
      RuleService law,
      PlaceClaims places) {
    RequestRules rules = new RequestRules(clock, 1);
    desk.catalogue = catalogue;
    desk.rules = rules;
    proposals.rules = rules;
    desk.reasons = reasons;
    trial.rules = rules;
    trial.law = law;
    trial.requests = requests;
    trial.places = places;
    rankings.requests = requests;
    rankings.reasons = reasons;
    sender.requests = requests;
    sender.catalogue = catalogue;
    sender.reasons = reasons;
    return this;
  }

  /** What writes to people. */
  public CollectKit writing(MailService mails, Addressees addressees) {
    writer.mails = mails;
    writer.addressees = addressees;
    return this;
  }
}
