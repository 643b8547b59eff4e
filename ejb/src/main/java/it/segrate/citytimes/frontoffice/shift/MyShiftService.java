package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** An operator's own shifts, as they were published, and what they would rather work. */
@Stateless
@RequiresPermission(MyShiftService.PERMISSION)
public class MyShiftService {

  /** Who has shifts of their own. */
  public static final String PERMISSION = "frontoffice.shifts";

  @PersistenceContext EntityManager entities;
  @Inject RosterReader reader;
  @Inject Skills skills;
  @Inject AuditService audit;
  @Inject CurrentCaller current;

  /**
   * The caller's published shifts, the next first.
   *
   * @param until the first day that is not asked for
   */
  public List<Shift> mine(LocalDate from, LocalDate until) {
    return entities
        .createQuery(
            "SELECT s FROM Shift s JOIN FETCH s.kind JOIN FETCH s.desk JOIN FETCH s.roster r"
                + " WHERE s.operatorId = :me AND s.day >= :from AND s.day < :until"
                + " AND r.state = :published ORDER BY s.day",
            Shift.class)
        .setParameter("me", current.get().accountId())
        .setParameter("from", from)
        .setParameter("until", until)
        .setParameter("published", RosterState.PUBLISHED)
        .getResultList();
  }

  /** The shifts of the branches the caller can work in. */
  public List<ShiftKind> kinds() {
    return skills.branchesOf(current.get().accountId()).stream()
        .flatMap(branch -> reader.kinds(branch).stream())
        .toList();
  }

  /** What the caller wishes. */
  public List<ShiftWish> wishes() {
    return entities
        .createQuery("SELECT w FROM ShiftWish w WHERE w.accountId = :me", ShiftWish.class)
        .setParameter("me", current.get().accountId())
        .getResultList();
  }

  /**
   * Writes down a wish.
   *
   * @param liked whether the caller would rather work that shift; null for neither
   * @throws Refusal NOT_FOUND if the shift is of no branch of the caller's, or not of that day
   */
  public void wish(long kindId, DayOfWeek weekday, Boolean liked) {
    if (kinds().stream().noneMatch(kind -> kind.getId() == kindId && kind.isOn(weekday))) {
      throw Refusal.notFound("frontoffice.refusal.roster.unknown");
    }
    long me = current.get().accountId();
    ShiftWish before = entities.find(ShiftWish.class, new ShiftWish.Key(me, weekday, kindId));
    if (liked == null) {
      if (before != null) {
        entities.remove(before);
      }
    } else {
      entities.merge(new ShiftWish(me, weekday, kindId, liked));
    }
    audit.record("frontoffice.shift-wished", "security.account:" + me, weekday.name());
  }
}
