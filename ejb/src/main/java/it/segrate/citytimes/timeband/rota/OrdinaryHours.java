package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * What everybody works who has nothing of their own: the ordinary hours of the office, else those
 * of the municipality. Who works part-time works each day in proportion ({@link PartTime}).
 */
@ApplicationScoped
public class OrdinaryHours implements HoursSource {

  @Inject OrdinaryService ordinary;

  @Override
  public int order() {
    return 90;
  }

  @Override
  public Timetable read(Collection<Person> people, LocalDate from, LocalDate until) {
    OrdinaryBands bands = ordinary.bands();
    BandDays days = new BandDays();
    return (person, day) -> {
      Long office = person.getOffice() == null ? null : person.getOffice().getId();
      Optional<TimeBand> band = bands.of(office, day);
      return band.map(
          week ->
              Timetable.Day.of(
                  week,
                  days.on(week, day)
                      .map(
                          hours ->
                              PartTime.of(hours, person.weeklyHours(), week.getWeeklyMinutes()))));
    };
  }
}
