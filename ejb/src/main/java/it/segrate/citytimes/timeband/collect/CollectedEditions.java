package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.timeband.NewEdition;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;

/**
 * Lets collection windows follow the bands they offer: a new edition that is in force when the term
 * begins takes the place of the one before, in the window and in what people have ranked.
 */
@ApplicationScoped
public class CollectedEditions {

  private static final List<CollectionState> GOING_ON =
      Arrays.stream(CollectionState.values()).filter(state -> !state.next().isEmpty()).toList();

  @PersistenceContext EntityManager entities;
  @Inject SolveOrders orders;
  @Inject TermFacts facts;
  @Inject AuditService audit;

  /** Puts the new edition in, in the transaction that publishes it. */
  public void follow(@Observes NewEdition published) {
    long former = published.former().getId();
    TimeBand next = published.next();
    entities
        .createQuery(
            "SELECT w FROM CollectionWindow w WHERE w.state IN :going AND w.fromDate >= :first"
                + " ORDER BY w.id",
            CollectionWindow.class)
        .setParameter("going", GOING_ON)
        .setParameter("first", next.getValidFrom())
        .getResultStream()
        .filter(window -> window.getBands().contains(former))
        .forEach(window -> follow(window, former, next));
  }

  private void follow(CollectionWindow window, long former, TimeBand next) {
    window.replace(former, next.getId());
    facts.rankings(window).forEach(ranking -> ranking.replace(former, next.getId()));
    if (window.getState() == CollectionState.SOLVING) {
      // What it is looking for are the hours of before.
      orders.again(window);
    }
    audit.record(
        "timeband.collection-edition",
        CollectionDesk.subject(window),
        next.getCode() + " " + next.getEdition());
  }
}
