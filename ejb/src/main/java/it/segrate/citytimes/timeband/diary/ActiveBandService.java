package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Tells the time clock's system which band every badge has on a day. */
@Stateless
@RequiresPermission(ActiveBandService.PERMISSION)
public class ActiveBandService {

  /** Who may fetch the bands of all badges: the machine account of the time clock. */
  public static final String PERMISSION = "timeband.clock";

  /** Most badges that one answer holds. */
  public static final int MOST = 500;

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;
  @Inject RotaService rotas;

  /**
   * The badges of those who work here on a day, in the order of badges as text; as many queries for
   * many as for one.
   *
   * @param page 0 for the first
   * @param size badges a page, 1 to {@link #MOST}
   * @return one more than {@code size} where another page follows
   */
  public List<BandOfBadge> page(LocalDate day, int page, int size) {
    List<Person> found =
        entities
            .createQuery(
                "SELECT p FROM Person p LEFT JOIN FETCH p.office WHERE p.hiredOn <= :day"
                    + " AND (p.leftOn IS NULL OR p.leftOn >= :day) ORDER BY p.badge",
                Person.class)
            .setParameter("day", day)
            .setFirstResult(page * size)
            .setMaxResults(size + 1)
            .getResultList();
    return of(found, day);
  }

  /**
   * One badge; leading zeros do not count.
   *
   * @throws Refusal NOT_FOUND if nobody with that badge works here on that day
   */
  public BandOfBadge one(String badge, LocalDate day) {
    Person person =
        people
            .findByBadge(badge)
            .filter(found -> found.isActiveOn(day))
            .orElseThrow(() -> Refusal.notFound("timeband.refusal.noBadge"));
    return of(List.of(person), day).getFirst();
  }

  private List<BandOfBadge> of(List<Person> found, LocalDate day) {
    Rota rota = rotas.of(found, day, day);
    return found.stream()
        .map(
            person ->
                new BandOfBadge(
                    person.getBadge(),
                    rota.band(person.getId(), day),
                    rota.isKnown(person.getId(), day),
                    rota.planned(person.getId(), day)))
        .toList();
  }
}
