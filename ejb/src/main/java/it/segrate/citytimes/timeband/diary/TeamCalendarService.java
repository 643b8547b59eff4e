package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who works when in an office. Who decides for its people sees bands and absences; a colleague sees
 * who is there from when to when, and who is not there, never whether free or away.
 */
@Stateless
@RequiresPermission(TeamCalendarService.PERMISSION)
public class TeamCalendarService {

  /** Who may see calendars: all the staff. */
  public static final String PERMISSION = "timeband.calendar";

  private static final String BELONGS =
      " WHERE p.office.id = :office AND p.hiredOn <= :until"
          + " AND (p.leftOn IS NULL OR p.leftOn >= :from)";

  @PersistenceContext EntityManager entities;
  @Inject CalendarReach reach;
  @Inject RotaService rotas;

  /** The offices whose calendar the caller may see, by name. */
  public List<Office> offices() {
    return reach.offices(reach.decidedFor());
  }

  /**
   * The calendar of the caller's own office, else of the first one they may see.
   *
   * @return empty for who may see none
   */
  public Optional<TeamCalendar> own(LocalDate from, LocalDate until, int first, int size) {
    Set<Office> decided = reach.decidedFor();
    List<Office> seen = reach.offices(decided);
    return reach
        .me()
        .map(Person::getOffice)
        .or(() -> seen.stream().findFirst())
        .map(office -> calendar(office, seen, decided, new Span(from, until, first, size)));
  }

  /**
   * The calendar of an office.
   *
   * @param until last day, included, not before {@code from}
   * @param first how many people to leave out
   * @param size how many people at most
   * @throws Refusal NOT_FOUND if there is no such office, or it is not the caller's to see
   */
  public TeamCalendar of(long officeId, LocalDate from, LocalDate until, int first, int size) {
    Set<Office> decided = reach.decidedFor();
    List<Office> seen = reach.offices(decided);
    Office office =
        seen.stream()
            .filter(one -> one.getId() == officeId)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("timeband.refusal.noOffice"));
    return calendar(office, seen, decided, new Span(from, until, first, size));
  }

  private record Span(LocalDate from, LocalDate until, int first, int size) {}

  private TeamCalendar calendar(Office office, List<Office> seen, Set<Office> decided, Span span) {
    LocalDate from = span.from();
    LocalDate until = span.until();
    List<Person> people =
        bound(
                "SELECT p FROM Person p LEFT JOIN FETCH p.office"
                    + BELONGS
                    + " ORDER BY p.searchText, p.id",
                Person.class,
                office.getId(),
                from,
                until)
            .setFirstResult(span.first())
            .setMaxResults(span.size())
            .getResultList();
    boolean whole = reach.seesWhole(office, decided);
    Long me = reach.me().map(Person::getId).orElse(null);
    Rota rota = rotas.of(people, from, until);
    return new TeamCalendar(
        office,
        seen,
        whole,
        rota.days().toList(),
        people.stream().map(person -> diary(rota, person, whole, me)).toList(),
        count(office.getId(), from, until));
  }

  private long count(long officeId, LocalDate from, LocalDate until) {
    return bound("SELECT COUNT(p) FROM Person p" + BELONGS, Long.class, officeId, from, until)
        .getSingleResult();
  }

  private static PersonDiary diary(Rota rota, Person person, boolean whole, Long me) {
    boolean own = person.getId().equals(me);
    return new PersonDiary(
        person,
        own,
        rota.days()
            .map(
                day ->
                    whole || own
                        ? DiaryDay.whole(rota, person, day)
                        : DiaryDay.presence(rota, person, day))
            .toList());
  }

  private <T> TypedQuery<T> bound(
      String query, Class<T> type, long officeId, LocalDate from, LocalDate until) {
    return entities
        .createQuery(query, type)
        .setParameter("office", officeId)
        .setParameter("from", from)
        .setParameter("until", until);
  }
}
