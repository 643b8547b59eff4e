package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBandRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The bands people asked for and were granted: the active one, an approved one from its first day,
 * one that is to be cancelled as long as nobody has decided that, and for days gone by those that
 * have ended. A band that begins takes over from the one before for good.
 */
@ApplicationScoped
public class BandHours implements HoursSource {

  private static final List<RequestState> GRANTED =
      List.of(
          RequestState.APPROVED,
          RequestState.ACTIVE,
          RequestState.CANCELLATION_REQUESTED,
          RequestState.ENDED);

  @PersistenceContext EntityManager entities;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Timetable read(Collection<Person> people, LocalDate from, LocalDate until) {
    Map<Long, List<TimeBandRequest>> granted =
        entities
            .createQuery(
                "SELECT DISTINCT r FROM TimeBandRequest r JOIN FETCH r.band b"
                    + " LEFT JOIN FETCH b.days WHERE r.personId IN :people"
                    + " AND r.state IN :granted AND r.fromDate <= :until"
                    + " AND (r.state <> :ended OR r.untilDate >= :from)",
                TimeBandRequest.class)
            .setParameter("people", people.stream().map(Person::getId).toList())
            .setParameter("granted", GRANTED)
            .setParameter("ended", RequestState.ENDED)
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultStream()
            .sorted(
                Comparator.comparing(TimeBandRequest::getFrom)
                    .thenComparing(TimeBandRequest::getId)
                    .reversed())
            .collect(Collectors.groupingBy(TimeBandRequest::getPersonId));
    BandDays days = new BandDays();
    return (person, day) ->
        lasting(granted.getOrDefault(person.getId(), List.of()), day)
            .map(TimeBandRequest::getBand)
            .map(band -> Timetable.Day.of(band, days.on(band, day)));
  }

  /**
   * The latest that has begun by that day, if it lasts: it ended those before it, or will. That is
   * why one that is over by the first day is read as well, unless it has ended already.
   */
  private static Optional<TimeBandRequest> lasting(
      List<TimeBandRequest> latestFirst, LocalDate day) {
    return latestFirst.stream()
        .filter(request -> !request.getFrom().isAfter(day))
        .findFirst()
        .filter(request -> request.coversDay(day));
  }
}
