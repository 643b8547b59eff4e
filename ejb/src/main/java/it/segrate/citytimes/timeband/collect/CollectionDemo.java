package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collections of the invented municipality: one that is open, one that is closed. */
@Stateless
public class CollectionDemo {

  private static final Duration FULL_TIME = Duration.ofHours(36);
  private static final int MONTHS_AHEAD = 7;

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject OfficeService offices;
  @Inject CollectionItems items;
  @Inject Clock clock;

  /** Does nothing where there are windows, or no bands or offices of the demo. */
  public void seed() {
    List<TimeBand> bands =
        catalogue.offeredOn(LocalDate.now(clock)).stream()
            .filter(band -> band.offer().isToEverybody())
            .toList();
    boolean there =
        !entities
            .createQuery("SELECT w.id FROM CollectionWindow w", Long.class)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    if (there || bands.size() < 3 || ids(Set.of("SFI")).isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    LocalDate term = LocalDate.now(clock).plusMonths(MONTHS_AHEAD).withDayOfMonth(1);
    CollectionWindow open =
        window("Prossimo quadrimestre: finanze", term, now.plus(Duration.ofDays(16)), bands, "SFI");
    open.open(now.minus(Duration.ofDays(2)));
    items.plan(open);
    rank(open, bands, "RAG", "ECO");
    CollectionWindow closed =
        window("Prossimo quadrimestre: cultura", term, now.plusSeconds(1), bands, "BIB", "CUL");
    closed.open(now.minus(Duration.ofDays(20)));
    closed.close(now.minus(Duration.ofDays(1)));
    rank(closed, bands, "BIB", "CUL");
  }

  private CollectionWindow window(
      String name, LocalDate term, Instant closes, List<TimeBand> bands, String... codes) {
    CollectionWindow window =
        new CollectionWindow(
            new CollectionSheet(
                name,
                term,
                term.plusMonths(4).minusDays(1),
                clock.instant(),
                closes,
                3,
                bands.stream().map(TimeBand::getId).collect(Collectors.toSet()),
                ids(Set.of(codes))),
            clock.instant());
    entities.persist(window);
    entities.flush();
    return window;
  }

  private Set<Long> ids(Collection<String> codes) {
    return offices.all().stream()
        .filter(office -> codes.contains(office.getCode()))
        .map(Office::getId)
        .collect(Collectors.toSet());
  }

  /** Two of three of the offices' full-time people; what they want goes round. */
  private void rank(CollectionWindow window, List<TimeBand> bands, String... codes) {
    List<Person> people =
        entities
            .createQuery(
                "SELECT p FROM Person p WHERE p.office.code IN :codes ORDER BY p.id", Person.class)
            .setParameter("codes", List.of(codes))
            .getResultStream()
            .filter(person -> person.weeklyHours().equals(FULL_TIME))
            .toList();
    for (int i = 0; i < people.size(); i++) {
      if (i % 3 < 2) {
        Ranking ranking = new Ranking(window.getId(), people.get(i).getId());
        ranking.rank(
            List.of(bands.get(i % 2).getId(), bands.get(1 + i % 2).getId()),
            i % 5 == 0,
            clock.instant().minus(Duration.ofDays(1)));
        entities.persist(ranking);
      }
    }
  }
}
