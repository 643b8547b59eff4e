package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.worktime.TimeWindow;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The shifts a branch knows: their names, hours and days. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class ShiftKindService {

  /** Longest name of a shift, in characters. */
  public static final int NAME_LENGTH = 40;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public ShiftKindService() {}

  /** For use without a container. */
  public ShiftKindService(
      EntityManager entities, HallDirectory hall, AuditService audit, Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The shifts of a branch, the earliest first, those that are not offered any more last.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ShiftKind> kinds(String code) {
    return kinds(hall.branch(code));
  }

  private List<ShiftKind> kinds(Branch branch) {
    return entities
        .createQuery(
            "SELECT k FROM ShiftKind k WHERE k.branch = :branch"
                + " ORDER BY k.retired, k.starts, k.firstWeekday, k.id",
            ShiftKind.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /**
   * A shift.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ShiftKind get(long id) {
    return entities
        .createQuery(
            "SELECT k FROM ShiftKind k JOIN FETCH k.branch WHERE k.id = :id", ShiftKind.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.shift-kind"));
  }

  /**
   * Adds a shift, which rosters offer at once.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public ShiftKind add(String code, ShiftKindFields fields) {
    Branch branch = hall.branch(code);
    List<ShiftKind> others = kinds(branch);
    LocalText name = name(fields, others);
    String slug =
        Typed.slug(
            name.it(),
            "turno",
            taken -> others.stream().anyMatch(one -> one.getCode().equals(taken)));
    ShiftKind kind =
        new ShiftKind(branch, slug, name, hours(fields), fields.first(), fields.last());
    kind.rename(name, fields.late());
    entities.persist(kind);
    entities.flush();
    record(kind, "added");
    return kind;
  }

  /**
   * Writes a shift anew.
   *
   * @param version the shift as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, or its hours
   *     are others and weeks were planned by it, INVALID naming the field that is not as it should
   *     be
   */
  public void write(long id, int version, ShiftKindFields fields) {
    ShiftKind kind = get(id);
    if (kind.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.shift-kind.changed");
    }
    List<ShiftKind> others =
        kinds(kind.getBranch()).stream().filter(one -> !one.equals(kind)).toList();
    TimeWindow hours = hours(fields);
    boolean same =
        kind.from().equals(hours.from())
            && kind.until().equals(hours.to())
            && kind.getFirstWeekday() == fields.first()
            && kind.getLastWeekday() == fields.last();
    if (!same && isPlanned(kind, LocalDate.EPOCH)) {
      throw Refusal.conflict("frontoffice.refusal.shift-kind.hours");
    }
    kind.rename(name(fields, others), fields.late());
    kind.plan(hours, fields.first(), fields.last());
    entities.flush();
    record(kind, "changed");
  }

  /**
   * Has rosters offer a shift no more; weeks that are over keep it.
   *
   * @throws Refusal NOT_FOUND if there is none, CONFLICT while somebody works it from today on
   */
  public void retire(long id) {
    ShiftKind kind = get(id);
    if (isPlanned(kind, LocalDate.now(clock))) {
      throw Refusal.conflict("frontoffice.refusal.shift-kind.used");
    }
    kind.retire();
    record(kind, "retired");
  }

  /**
   * Has rosters offer a shift again.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public void bringBack(long id) {
    ShiftKind kind = get(id);
    kind.bringBack();
    record(kind, "in-use");
  }

  private boolean isPlanned(ShiftKind kind, LocalDate from) {
    return entities
            .createQuery(
                "SELECT COUNT(s) FROM Shift s WHERE s.kind = :kind AND s.day >= :from", Long.class)
            .setParameter("kind", kind)
            .setParameter("from", from)
            .getSingleResult()
        > 0;
  }

  private static LocalText name(ShiftKindFields fields, List<ShiftKind> others) {
    LocalText name = Typed.names(fields.it(), fields.en(), NAME_LENGTH);
    if (others.stream().anyMatch(one -> one.getName().it().equalsIgnoreCase(name.it()))) {
      throw Refusal.invalidField("nameIt", "frontoffice.refusal.shift-kind.name", name.it());
    }
    return name;
  }

  private static TimeWindow hours(ShiftKindFields fields) {
    if (fields.from() == null) {
      throw Refusal.invalidField("from", "frontoffice.refusal.shift-kind.from");
    }
    if (fields.until() == null || !fields.until().isAfter(fields.from())) {
      throw Refusal.invalidField("until", "frontoffice.refusal.shift-kind.until");
    }
    if (fields.first() == null
        || fields.last() == null
        || fields.last().compareTo(fields.first()) < 0) {
      throw Refusal.invalidField("last", "frontoffice.refusal.shift-kind.days");
    }
    return new TimeWindow(fields.from(), fields.until());
  }

  private void record(ShiftKind kind, String act) {
    audit.record(
        "frontoffice.shift-kind-" + act, "frontoffice.shift-kind:" + kind.getId(), kind.getCode());
  }
}
