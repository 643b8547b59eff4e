package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Keeps the municipality's desks and those of its guests apart: operators work at the former, a
 * partner's operators at their own body's desks alone, while it is a guest in the hall, and neither
 * sees the other's tickets.
 */
@Stateless
public class Tenancy {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;

  /** For the container. */
  public Tenancy() {}

  /** For use without a container. */
  public Tenancy(EntityManager entities, HallDirectory hall) {
    this.entities = entities;
    this.hall = hall;
  }

  /** Whether the caller may work at the desk and see its tickets. */
  public boolean admits(Caller caller, ServicePoint desk) {
    return desk.getPartner()
        .map(guest -> partnerOf(caller).filter(guest::equals).isPresent() && hall.isHere(guest))
        .orElseGet(() -> caller.is(Role.OPERATOR) || caller.is(Role.SUPERVISOR));
  }

  /**
   * Checks {@link #admits}.
   *
   * @throws Refusal NOT_FOUND if the desk is none of the caller's business
   */
  public void check(Caller caller, ServicePoint desk) {
    if (!admits(caller, desk)) {
      throw Refusal.notFound("frontoffice.refusal.desk.unknown");
    }
  }

  /**
   * Checks that the caller works at the municipality, or at the desk's own body.
   *
   * @throws Refusal NOT_FOUND if the desk is none of the caller's business
   */
  public void checkHouse(Caller caller, ServicePoint desk) {
    boolean own = caller.is(Role.OPERATOR) || caller.is(Role.SUPERVISOR);
    if (!own && !admits(caller, desk)) {
      throw Refusal.notFound("frontoffice.refusal.desk.unknown");
    }
  }

  /**
   * The guest the caller works for; empty for the municipality.
   *
   * @throws Refusal FORBIDDEN if the caller works for neither
   */
  public Optional<String> body(Caller caller) {
    Optional<String> guest = partnerOf(caller);
    if (guest.isEmpty() && !caller.is(Role.OPERATOR) && !caller.is(Role.SUPERVISOR)) {
      throw Refusal.forbidden("frontoffice.refusal.body");
    }
    return guest;
  }

  private Optional<String> partnerOf(Caller caller) {
    return caller.is(Role.PARTNER)
        ? Optional.ofNullable(entities.find(PartnerOperator.class, caller.accountId()))
            .map(PartnerOperator::getPartner)
        : Optional.empty();
  }
}
