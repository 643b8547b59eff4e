package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shows people their own days. */
@Stateless
@RequiresPermission(TeamCalendarService.PERMISSION)
public class MyCalendarService {

  @Inject PersonService people;
  @Inject RotaService rotas;
  @Inject CurrentCaller current;

  /**
   * The caller's days.
   *
   * @param until last day, included, not before {@code from}
   * @throws Refusal FORBIDDEN for an account without a person in the registry
   */
  public PersonDiary days(LocalDate from, LocalDate until) {
    Person me =
        Optional.ofNullable(current.get().personId())
            .flatMap(people::find)
            .orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
    Rota rota = rotas.of(List.of(me), from, until);
    return new PersonDiary(
        me, true, rota.days().map(day -> DiaryDay.whole(rota, me, day)).toList());
  }
}
