package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.TimeBandFeature;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person does about collection windows: see those that are for them, and rank. */
@Stateless
@RequiresPermission(TimeBandFeature.REQUEST)
public class RankingService {

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject CollectedBands collected;
  @Inject RankingTrial trial;
  @Inject PrivateReasonService reasons;
  @Inject PersonService people;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** The windows in which the caller can rank now, the one that closes first before the others. */
  public List<RankingCard> open() {
    Optional<Person> me = Optional.ofNullable(current.get().personId()).flatMap(people::find);
    if (me.isEmpty()) {
      return List.of();
    }
    List<CollectionWindow> windows =
        entities
            .createQuery(
                "SELECT w FROM CollectionWindow w WHERE w.state = :open ORDER BY w.closesAt",
                CollectionWindow.class)
            .setHint("eclipselink.batch.type", "IN")
            .setHint("eclipselink.batch", "w.offices")
            .setParameter("open", CollectionState.OPEN)
            .getResultStream()
            .filter(window -> window.isFor(me.get()))
            .toList();
    Map<Long, Ranking> mine = mine(windows, me.get());
    return windows.stream()
        .map(
            window ->
                new RankingCard(window, List.of(), Optional.ofNullable(mine.get(window.getId()))))
        .toList();
  }

  private Map<Long, Ranking> mine(List<CollectionWindow> windows, Person me) {
    return windows.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "SELECT r FROM Ranking r WHERE r.personId = :person AND r.windowId IN :windows",
                Ranking.class)
            .setParameter("person", me.getId())
            .setParameter("windows", windows.stream().map(CollectionWindow::getId).toList())
            .getResultStream()
            .collect(Collectors.toMap(Ranking::getWindowId, one -> one));
  }

  /** What waits for the caller: windows that close, in which they have ranked nothing. */
  public List<Task> tasks() {
    return open().stream()
        .filter(card -> card.mine().isEmpty())
        .map(RankingCard::window)
        .map(
            window ->
                new Task(
                    Text.of("timeband.task.rank", window.getName()),
                    Text.of(
                        "timeband.task.rankDetail",
                        new Period(window.getFrom(), window.getUntil())),
                    Text.of("timeband.task.rankAct"),
                    "/timeband/ranking.xhtml?id=" + window.getId(),
                    CollectionWindow.dayOf(window.getClosesAt())))
        .toList();
  }

  /**
   * A window that is or was for the caller, with what keeps them from its bands.
   *
   * @throws Refusal NOT_FOUND if there is none, or it is none of the caller's business
   */
  public RankingCard card(long id) {
    Person me = me();
    CollectionWindow window = window(id, me);
    List<TimeBandRequest> mine = requests.mine();
    RankingTrial.Term term = trial.of(window);
    return new RankingCard(
        window,
        collected.of(window).stream()
            .map(band -> new BandAnswer(band, term.obstacle(band, me, mine)))
            .toList(),
        mine(window, me));
  }

  /** What the caller wrote as a reason; empty for nothing. */
  public Optional<Reason> reason(long id) {
    return mine(window(id, me()), me()).flatMap(ranking -> reasons.mineOfRanking(ranking.getId()));
  }

  /**
   * Ranks bands, instead of those ranked before.
   *
   * @param wanted ids of the bands, the most wanted first
   * @throws Refusal NOT_FOUND as for {@link #card}; CONFLICT if the window is closed; INVALID, at
   *     the field {@code band1}, {@code band2}, ..., if one cannot be had or stands there twice;
   *     UNAVAILABLE if there is a reason and no key to seal it
   */
  public void rank(long id, List<Long> wanted, Reason reason) {
    Person me = me();
    RankingCard card = card(id);
    CollectionWindow window = card.window();
    if (!card.isOpen()) {
      throw Refusal.conflict("timeband.refusal.collectState." + window.getState());
    }
    check(card, wanted);
    // Whoever closes it at this moment is first, or this is.
    entities.lock(window, LockModeType.OPTIMISTIC);
    Ranking ranking = card.mine().orElseGet(() -> new Ranking(id, me.getId()));
    ranking.rank(wanted, reason.givesPrecedence(), clock.instant());
    if (ranking.getId() == null) {
      entities.persist(ranking);
    }
    save();
    reasons.keepOfRanking(ranking.getId(), reason);
    audit.record("timeband.ranked", subject(window), null);
  }

  private static void check(RankingCard card, List<Long> wanted) {
    if (wanted.isEmpty()) {
      throw Refusal.invalidField("band1", "timeband.refusal.rankNone");
    }
    if (wanted.size() > card.window().getRanks()) {
      throw Refusal.invalid("timeband.refusal.rankMany", card.window().getRanks());
    }
    HashSet<Long> seen = new HashSet<>();
    for (int at = 0; at < wanted.size(); at++) {
      String field = "band" + (at + 1);
      BandAnswer answer =
          card.band(wanted.get(at))
              .orElseThrow(() -> Refusal.invalidField(field, "timeband.refusal.unknownBand"));
      answer
          .obstacle()
          .ifPresent(
              why -> {
                throw Refusal.invalidField(field, why.key(), why.arguments().toArray());
              });
      if (!seen.add(wanted.get(at))) {
        throw Refusal.invalidField(field, "timeband.refusal.rankTwice");
      }
    }
  }

  /**
   * Takes the ranking back, and the reason with it.
   *
   * @throws Refusal NOT_FOUND if there is none; CONFLICT if the window is closed
   */
  public void withdraw(long id) {
    Person me = me();
    CollectionWindow window = window(id, me);
    if (window.getState() != CollectionState.OPEN) {
      throw Refusal.conflict("timeband.refusal.collectState." + window.getState());
    }
    Ranking ranking =
        mine(window, me).orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownCollection"));
    entities.lock(window, LockModeType.OPTIMISTIC);
    reasons.forgetRanking(ranking.getId());
    entities.remove(ranking);
    audit.record("timeband.ranking-withdrawn", subject(window), null);
  }

  private CollectionWindow window(long id, Person me) {
    CollectionWindow window = entities.find(CollectionWindow.class, id);
    boolean known =
        window != null
            && window.getState() != CollectionState.DRAFT
            && (window.isFor(me) || mine(window, me).isPresent());
    if (!known) {
      throw Refusal.notFound("timeband.refusal.unknownCollection");
    }
    return window;
  }

  private Optional<Ranking> mine(CollectionWindow window, Person me) {
    return entities
        .createQuery(
            "SELECT r FROM Ranking r WHERE r.windowId = :window AND r.personId = :person",
            Ranking.class)
        .setParameter("window", window.getId())
        .setParameter("person", me.getId())
        .getResultStream()
        .findFirst();
  }

  private Person me() {
    return Optional.ofNullable(current.get().personId())
        .flatMap(people::find)
        .orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
  }

  /** One person ranks once in a window: of two forms at once, the second is told. */
  private void save() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refusal.conflict("timeband.refusal.justNow");
    }
  }

  private static String subject(CollectionWindow window) {
    return CollectionDesk.subject(window);
  }
}
