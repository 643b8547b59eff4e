package it.segrate.citytimes.frontoffice.shift.swap;

import it.segrate.citytimes.audit.AuditService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What the days bring for swaps that the colleague has not answered: on the first of the two days
 * there is nothing left to exchange. Those that are being decided end with their case.
 */
@Stateless
public class SwapDays {

  @PersistenceContext EntityManager entities;
  @Inject SwapReader reader;
  @Inject SwapMails mails;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Those that nobody has answered and nobody can any more. */
  public List<Long> over() {
    return entities
        .createQuery(
            "SELECT s.id FROM Swap s WHERE s.state = :asked"
                + " AND (s.givenDay <= :today OR s.takenDay <= :today) ORDER BY s.id",
            Long.class)
        .setParameter("asked", SwapState.ASKED)
        .setParameter("today", LocalDate.now(clock))
        .getResultList();
  }

  /** Ends one, unless somebody was faster, and tells who asked. */
  public void end(long id) {
    Swap swap = entities.find(Swap.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (swap.getState() == SwapState.ASKED) {
      swap.become(SwapState.EXPIRED, clock.instant());
      audit.record("frontoffice.swap-expired", SwapService.subject(swap), null);
      mails.decided(reader.card(swap), List.of(swap.getRequesterId()), null);
    }
  }
}
