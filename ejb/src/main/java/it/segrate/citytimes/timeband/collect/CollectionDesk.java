package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** HR's work on collection windows until they are closed: write, open, close, call off. */
@Stateless
@RequiresPermission(CollectionDesk.PERMISSION)
public class CollectionDesk {

  /** What it takes to hold collections. */
  public static final String PERMISSION = "timeband.collect";

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject RequestRules rules;
  @Inject OfficeService offices;
  @Inject PrivateReasonService reasons;
  @Inject CollectionItems items;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Every window, the latest term first; as many queries for many as for one. */
  public List<CollectionRow> all() {
    Map<Long, Long> ranked =
        entities
            .createQuery(
                "SELECT r.windowId, COUNT(r) FROM Ranking r GROUP BY r.windowId", Object[].class)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    return entities
        .createQuery(
            "SELECT w FROM CollectionWindow w ORDER BY w.fromDate DESC, w.id DESC",
            CollectionWindow.class)
        .getResultStream()
        .map(window -> new CollectionRow(window, ranked.getOrDefault(window.getId(), 0L)))
        .toList();
  }

  /**
   * One window.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public CollectionWindow get(long id) {
    CollectionWindow window = entities.find(CollectionWindow.class, id);
    if (window == null) {
      throw Refusal.notFound("timeband.refusal.unknownCollection");
    }
    return window;
  }

  /** How many people have ranked bands in a window. */
  public long ranked(long id) {
    return entities
        .createQuery("SELECT COUNT(r) FROM Ranking r WHERE r.windowId = :window", Long.class)
        .setParameter("window", id)
        .getSingleResult();
  }

  /** The bands that can be put on offer: those of the catalogue from today on. */
  public List<TimeBand> bands() {
    return catalogue.offeredFrom(LocalDate.now(clock));
  }

  /** The offices a window can be for, by name. */
  public List<Office> offices() {
    return offices.all();
  }

  /**
   * Keeps a new window, which opens by itself.
   *
   * @throws Refusal INVALID, at the field, if something does not hold
   */
  public CollectionWindow draft(CollectionSheet sheet) {
    check(sheet);
    CollectionWindow window = new CollectionWindow(sheet, clock.instant());
    entities.persist(window);
    entities.flush();
    items.plan(window);
    audit.record("timeband.collection-drafted", subject(window), window.getName());
    return window;
  }

  /**
   * Changes a window that has not opened.
   *
   * @param version of the window on the page
   * @throws Refusal NOT_FOUND, INVALID as for {@link #draft}; CONFLICT if somebody changed it
   *     meanwhile or it has opened
   */
  public void change(long id, long version, CollectionSheet sheet) {
    CollectionWindow window = get(id, version);
    check(sheet);
    window.revise(sheet);
    save();
    items.plan(window);
    audit.record("timeband.collection-changed", subject(window), window.getName());
  }

  private void check(CollectionSheet sheet) {
    CollectionFields.check(
        sheet,
        clock.instant(),
        rules.earliest(),
        bands().stream().filter(band -> sheet.bands().contains(band.getId())).toList());
  }

  /**
   * Lets people rank from now on, and has them told.
   *
   * @throws Refusal NOT_FOUND if there is no such window; CONFLICT if it moved meanwhile
   */
  public void open(long id, long version) {
    CollectionWindow window = get(id, version);
    window.open(clock.instant());
    save();
    items.plan(window);
    items.tell(id, 0);
    audit.record("timeband.collection-opened", subject(window), window.getName());
  }

  /**
   * Lets nobody rank any more.
   *
   * @throws Refusal as for {@link #open}
   */
  public void close(long id, long version) {
    CollectionWindow window = get(id, version);
    window.close(clock.instant());
    save();
    items.plan(window);
    audit.record("timeband.collection-closed", subject(window), window.getName());
  }

  /**
   * Calls it off; what people ranked comes to nothing, and their reasons are deleted.
   *
   * @throws Refusal as for {@link #open}
   */
  public void cancel(long id, long version) {
    CollectionWindow window = get(id, version);
    window.cancel(clock.instant());
    save();
    items.plan(window);
    entities
        .createQuery("SELECT r.id FROM Ranking r WHERE r.windowId = :window", Long.class)
        .setParameter("window", id)
        .getResultList()
        .forEach(reasons::forgetRanking);
    audit.record("timeband.collection-cancelled", subject(window), window.getName());
  }

  private CollectionWindow get(long id, long version) {
    CollectionWindow window = get(id);
    if (window.getVersion() != version) {
      throw Refusal.conflict("timeband.refusal.collectMoved");
    }
    return window;
  }

  /** Of two who move it at once, the second finds that it has moved. */
  private void save() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw Refusal.conflict("timeband.refusal.collectMoved");
    }
  }

  static String subject(CollectionWindow window) {
    return "collection:" + window.getId();
  }
}
