package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.HeadStarts;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;

/** Knows by which policy each branch calls. */
@Dependent
public class Policies implements HeadStarts {

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public Policies() {}

  /** For use without a container. */
  public Policies(EntityManager entities) {
    this.entities = entities;
  }

  /** The policy of a branch; the standard where nobody chose another. */
  public Policy of(Branch branch) {
    return Optional.ofNullable(entities.find(BranchPolicy.class, branch.getId()))
        .map(BranchPolicy::policy)
        .orElseGet(Policy::standard);
  }

  @Override
  public Duration of(Branch branch, TicketLane lane) {
    return of(branch).of(lane).headStart();
  }
}
