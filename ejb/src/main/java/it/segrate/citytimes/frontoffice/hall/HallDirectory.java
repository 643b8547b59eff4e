package it.segrate.citytimes.frontoffice.hall;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.WorkingDays;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Looks up branches, services and desks. It changes nothing and guards nothing. */
@Stateless
public class HallDirectory {

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;
  @Inject private WorkingDays days;

  /** For the container. */
  public HallDirectory() {}

  /** For use without a container. */
  public HallDirectory(EntityManager entities, Clock clock, WorkingDays days) {
    this.entities = entities;
    this.clock = clock;
    this.days = days;
  }

  /**
   * The branch of that code.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Branch branch(String code) {
    return entities
        .createQuery("SELECT b FROM Branch b WHERE b.code = :code", Branch.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"));
  }

  /** All branches, the oldest first. */
  public List<Branch> branches() {
    return entities
        .createQuery("SELECT b FROM Branch b ORDER BY b.id", Branch.class)
        .getResultList();
  }

  /**
   * The branch that is meant where none is named: the oldest that is not closed for good, or the
   * oldest; empty while there is none at all.
   */
  public Optional<Branch> firstBranch() {
    return oldest(
            "SELECT b FROM Branch b WHERE NOT EXISTS (SELECT c FROM Closure c WHERE c.branch = b"
                + " AND c.until = :never AND c.from <= :today) ORDER BY b.id",
            query ->
                query
                    .setParameter("never", Closure.NEVER)
                    .setParameter("today", LocalDate.now(clock)))
        .or(() -> oldest("SELECT b FROM Branch b ORDER BY b.id", query -> query));
  }

  private Optional<Branch> oldest(String query, UnaryOperator<TypedQuery<Branch>> with) {
    return with.apply(entities.createQuery(query, Branch.class))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The branches in which a partner body has a desk, the oldest first. */
  public List<Branch> branchesWith(String partner) {
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM ServicePoint p JOIN p.branch b WHERE p.partner = :partner"
                + " ORDER BY b.id",
            Branch.class)
        .setParameter("partner", partner)
        .getResultList();
  }

  /** Whether tickets are given in the branch now. */
  public boolean isOpen(Branch branch) {
    LocalDateTime now = LocalDateTime.now(clock);
    Optional<Closure> closure = closure(branch, now.toLocalDate());
    return closure.filter(Closure::isForGood).isEmpty()
        && branch.isOpen(now, closure.isPresent() || days.isHoliday(now.toLocalDate()));
  }

  /** When the branch closes that has its opening hours now; empty outside of them. */
  public Optional<LocalTime> closing(Branch branch) {
    LocalDateTime now = LocalDateTime.now(clock);
    return branch.closing(now, isShut(branch, now.toLocalDate()));
  }

  /** When the branch opens next today; empty if it does not. */
  public Optional<LocalTime> nextOpening(Branch branch) {
    LocalDateTime now = LocalDateTime.now(clock);
    return branch.nextOpening(now, isShut(branch, now.toLocalDate()));
  }

  /** Whether the branch is closed all day, for a public holiday or for reasons of its own. */
  public boolean isShut(Branch branch, LocalDate day) {
    return days.isHoliday(day) || closure(branch, day).isPresent();
  }

  /** Whether the branch is closed for good on that day. */
  public boolean isGone(Branch branch, LocalDate day) {
    return closure(branch, day).filter(Closure::isForGood).isPresent();
  }

  /** What has closed the branch for good; empty while it is open, or is to close later. */
  public Optional<Closure> ended(Branch branch) {
    return closure(branch, LocalDate.now(clock)).filter(Closure::isForGood);
  }

  /** Identifiers of the branches that are closed for good today. */
  public Set<Long> gone() {
    return entities
        .createQuery(
            "SELECT c.branch.id FROM Closure c WHERE c.until = :never AND c.from <= :today",
            Long.class)
        .setParameter("never", Closure.NEVER)
        .setParameter("today", LocalDate.now(clock))
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** What closes a branch on a day besides a public holiday; above all, what does so for good. */
  public Optional<Closure> closure(Branch branch, LocalDate day) {
    return entities
        .createQuery(
            "SELECT c FROM Closure c WHERE c.branch = :branch AND c.from <= :day"
                + " AND c.until >= :day ORDER BY c.until DESC, c.id",
            Closure.class)
        .setParameter("branch", branch)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether a guest serves in the hall now; the municipality itself, null, always does. */
  public boolean isHere(String partner) {
    return partner == null
        || Optional.ofNullable(entities.find(Partner.class, partner))
            .filter(guest -> guest.isHere(LocalDateTime.now(clock)))
            .isPresent();
  }

  /**
   * A service with its group and branch.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServiceCard service(long id) {
    return entities
        .createQuery(
            "SELECT s FROM ServiceCard s JOIN FETCH s.area JOIN FETCH s.group g JOIN FETCH g.branch"
                + " WHERE s.id = :id",
            ServiceCard.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.service"));
  }

  /** The areas of a branch in the order of the kiosk. */
  public List<ServiceArea> areas(Branch branch) {
    return entities
        .createQuery(
            "SELECT a FROM ServiceArea a WHERE a.branch = :branch ORDER BY a.sortOrder",
            ServiceArea.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** The services of a branch, in the order of the kiosk. */
  public List<ServiceCard> services(Branch branch) {
    return entities
        .createQuery(
            "SELECT s FROM ServiceCard s JOIN FETCH s.area a JOIN FETCH s.group"
                + " WHERE a.branch = :branch ORDER BY a.sortOrder, s.sortOrder",
            ServiceCard.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /**
   * How long a service of each group usually takes, in minutes, by letter: the mean over its
   * services by how often each is asked for.
   */
  public Map<String, Double> usualMinutes(Branch branch) {
    return entities
        .createQuery(
            "SELECT g.letter, SUM(s.share * s.meanMinutes), SUM(s.share), SUM(s.meanMinutes),"
                + " COUNT(s) FROM ServiceCard s JOIN s.group g WHERE g.branch = :branch"
                + " GROUP BY g.letter",
            Object[].class)
        .setParameter("branch", branch)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], HallDirectory::mean));
  }

  private static double mean(Object[] row) {
    double share = ((Number) row[2]).doubleValue();
    return share == 0
        ? ((Number) row[3]).doubleValue() / ((Number) row[4]).doubleValue()
        : ((Number) row[1]).doubleValue() / share;
  }

  /** The groups of a branch by letter; those that were removed are left out. */
  public List<ServiceGroup> groups(Branch branch) {
    return entities
        .createQuery(
            "SELECT g FROM ServiceGroup g WHERE g.branch = :branch AND g.retired = FALSE"
                + " ORDER BY g.letter",
            ServiceGroup.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** The guests that have a queue in the branch, by name. */
  public List<Partner> guests(Branch branch) {
    return entities
        .createQuery(
            "SELECT p FROM Partner p WHERE p.code IN"
                + " (SELECT g.partner FROM ServiceGroup g WHERE g.branch = :branch)"
                + " ORDER BY p.name",
            Partner.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** The desks of a branch that are in use, in their order, with what they serve. */
  public List<ServicePoint> desks(Branch branch) {
    return entities
        .createQuery(
            "SELECT DISTINCT p FROM ServicePoint p LEFT JOIN FETCH p.groups"
                + " WHERE p.branch = :branch AND p.retired = FALSE"
                + " ORDER BY p.sortOrder, p.name",
            ServicePoint.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** The work profiles of a branch by name, with their groups. */
  public List<WorkProfile> profiles(Branch branch) {
    return entities
        .createQuery(
            "SELECT DISTINCT p FROM WorkProfile p LEFT JOIN FETCH p.groups"
                + " WHERE p.branch = :branch ORDER BY p.name",
            WorkProfile.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** The desk an operator sits at. */
  public Optional<ServicePoint> deskOf(long account) {
    return entities
        .createQuery(
            "SELECT p FROM ServicePoint p WHERE p.operatorId = :account", ServicePoint.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }
}
