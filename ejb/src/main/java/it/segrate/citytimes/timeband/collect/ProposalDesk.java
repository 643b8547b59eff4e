package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.collect.solve.Allocation;
import it.segrate.citytimes.timeband.collect.solve.Explanation;
import it.segrate.citytimes.timeband.collect.solve.Offered;
import it.segrate.citytimes.timeband.collect.solve.Seeker;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** HR's work on what the solver proposes: ask it, read, pin, ask again, publish. */
@Stateless
@RequiresPermission(CollectionDesk.PERMISSION)
public class ProposalDesk {

  @PersistenceContext EntityManager entities;
  @Inject CollectionDesk desk;
  @Inject SolveOrders orders;
  @Inject CollectionItems items;
  @Inject ProblemReader reader;
  @Inject TermFacts facts;
  @Inject RequestRules rules;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** The time the solver was asked last; empty if it never was. */
  public Optional<SolveRun> latest(long id) {
    return orders.latest(id);
  }

  /** The time it last found something: what the rankings show. */
  public Optional<SolveRun> proposal(long id) {
    return orders.lastDone(id);
  }

  /** What was ranked and what came out, by person; in a few queries however many there are. */
  public List<ProposalRow> rows(long id) {
    return entities
        .createQuery(
            "SELECT NEW it.segrate.citytimes.timeband.collect.ProposalRow("
                + "r, p.firstName, p.lastName, o.name)"
                + " FROM Ranking r JOIN Person p ON p.id = r.personId LEFT JOIN p.office o"
                + " WHERE r.windowId = :window ORDER BY p.searchText",
            ProposalRow.class)
        .setParameter("window", id)
        .getResultList();
  }

  /**
   * Asks the solver.
   *
   * @param seconds how long at most, {@value SolveRun#LEAST_SECONDS} to {@value
   *     SolveRun#MOST_SECONDS}
   * @throws Refusal NOT_FOUND if there is no such window; CONFLICT if it moved meanwhile; INVALID,
   *     at the field, if the time is out of range; INVALID if nobody has ranked
   */
  public void solve(long id, long version, int seconds) {
    CollectionWindow window = get(id, version);
    if (seconds < SolveRun.LEAST_SECONDS || seconds > SolveRun.MOST_SECONDS) {
      throw Refusal.invalidField(
          "seconds",
          "timeband.refusal.collectSeconds",
          SolveRun.LEAST_SECONDS,
          SolveRun.MOST_SECONDS);
    }
    if (desk.ranked(id) == 0) {
      throw Refusal.invalid("timeband.refusal.collectNobody");
    }
    orders.begin(window, seconds);
    save();
    audit.record("timeband.collection-solving", CollectionDesk.subject(window), seconds + " s");
  }

  /**
   * Waits for the solver no longer; an earlier proposal stands.
   *
   * @throws Refusal NOT_FOUND, CONFLICT as for {@link #solve}
   */
  public void stop(long id, long version) {
    CollectionWindow window = get(id, version);
    orders.stop(window);
    save();
    audit.record("timeband.collection-stopped", CollectionDesk.subject(window), null);
  }

  /**
   * Says what somebody gets, whatever the solver finds. It counts from the next time it is asked.
   *
   * @param band one of those they ranked; null for the hours they have
   * @throws Refusal NOT_FOUND if there is no such ranking or band; CONFLICT if the window is not
   *     one with a proposal
   */
  public void pin(long ranking, Long band) {
    Ranking found = proposed(ranking);
    if (band != null && found.rankOf(band).isEmpty()) {
      throw Refusal.notFound("timeband.refusal.unknownBand");
    }
    found.pin(band);
    audit.record("timeband.ranking-pinned", "ranking:" + ranking, String.valueOf(band));
  }

  /**
   * Lets the solver say again what somebody gets.
   *
   * @throws Refusal as for {@link #pin}
   */
  public void unpin(long ranking) {
    proposed(ranking).unpin();
    audit.record("timeband.ranking-unpinned", "ranking:" + ranking, null);
  }

  private Ranking proposed(long id) {
    Ranking ranking = ranking(id);
    CollectionState state = desk.get(ranking.getWindowId()).getState();
    if (state != CollectionState.PROPOSED) {
      throw Refusal.conflict("timeband.refusal.collectState." + state);
    }
    return ranking;
  }

  private Ranking ranking(long id) {
    return Optional.ofNullable(entities.find(Ranking.class, id))
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownCollection"));
  }

  /**
   * What keeps somebody from each of the bands they ranked, as all are placed now; those that
   * nothing keeps them from, and the one they get, are left out.
   *
   * @throws Refusal NOT_FOUND if there is no such ranking
   */
  public Map<Long, WhyNot> conflicts(long ranking) {
    Ranking mine = ranking(ranking);
    Allocation allocation = placed(desk.get(mine.getWindowId()));
    Explanation explanation = new Explanation(allocation);
    return allocation.getSeekers().stream()
        .filter(seeker -> seeker.getId() == ranking)
        .flatMap(
            seeker ->
                seeker.getChoices().stream()
                    .filter(choice -> !choice.band().equals(seeker.getBand()))
                    .map(
                        choice ->
                            Map.entry(choice.band().id(), explanation.whyNot(seeker, choice))))
        .filter(entry -> entry.getValue().kind().isHard())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The problem as it is now, with everybody where the rankings say. */
  private Allocation placed(CollectionWindow window) {
    Map<Long, Ranking> rankings =
        facts.rankings(window).stream().collect(Collectors.toMap(Ranking::getId, one -> one));
    Allocation allocation = reader.read(window);
    for (Seeker seeker : allocation.getSeekers()) {
      seeker.setBand(rankings.get(seeker.getId()).bandId().map(Offered::new).orElse(null));
    }
    return allocation;
  }

  /**
   * The hard rules that what is proposed breaks, counted anew: pins break them, and so does what
   * has changed since, as a request that somebody has sent meanwhile.
   */
  public List<WhyNot> broken(long id) {
    Allocation allocation = placed(desk.get(id));
    Explanation explanation = new Explanation(allocation);
    List<WhyNot> broken = new ArrayList<>(explanation.shortages());
    broken.addAll(explanation.overfull());
    Set<Long> notAllowed =
        allocation.getSeekers().stream()
            .filter(seeker -> !seeker.isAllowed())
            .map(Seeker::getId)
            .collect(Collectors.toSet());
    if (!notAllowed.isEmpty()) {
      rows(id).stream()
          .filter(row -> notAllowed.contains(row.ranking().getId()))
          .forEach(row -> broken.add(WhyNot.notAllowed(row.person())));
    }
    return broken;
  }

  /**
   * Sends a request for each who gets a band, and has everybody told; one by one, as work of the
   * queue.
   *
   * @throws Refusal NOT_FOUND if there is no such window; CONFLICT if it moved meanwhile, or what
   *     is proposed breaks a hard rule; INVALID if the term begins too soon
   */
  public void publish(long id, long version) {
    CollectionWindow window = get(id, version);
    if (window.getFrom().isBefore(rules.earliest())) {
      throw Refusal.invalid("timeband.refusal.tooSoon", rules.earliest());
    }
    if (window.getState() == CollectionState.PROPOSED && !broken(id).isEmpty()) {
      throw Refusal.conflict("timeband.refusal.collectBroken");
    }
    window.publish(clock.instant());
    save();
    items.send(facts.rankings(window));
    audit.record("timeband.collection-published", CollectionDesk.subject(window), null);
  }

  private CollectionWindow get(long id, long version) {
    CollectionWindow window = desk.get(id);
    if (window.getVersion() != version) {
      throw Refusal.conflict("timeband.refusal.collectMoved");
    }
    return window;
  }

  private void save() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw Refusal.conflict("timeband.refusal.collectMoved");
    }
  }
}
