package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.people.absence.Away;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestedWeekService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers what a request would do to the cover, to those who may decide it. */
@Stateless
public class WhatIfService {

  /** A shortage this near to the end of what is looked at is taken to go on for ever. */
  private static final int WEEKS_FOR_EVER = 4;

  @Inject RequestedWeekService weeks;
  @Inject RotaService rotas;
  @Inject CoverRuleService rules;
  @Inject TimeBandCatalogue catalogue;
  @Inject PersonService people;
  @Inject Clock clock;

  /**
   * Tries a request against the rules of cover, from its first day on, or from today if that is
   * past, for up to {@value Trial#WEEKS} weeks.
   *
   * @return empty for somebody without an office, and for a request that is decided
   * @throws it.segrate.citytimes.Refusal NOT_FOUND if there is no such request, or its case is none
   *     of the caller's business
   */
  @RequiresPermission("approval.decide")
  public Optional<WhatIf> of(long requestId) {
    TimeBandRequest request = weeks.of(requestId).request();
    Person person = people.find(request.getPersonId()).orElseThrow();
    if (person.getOffice() == null || !request.getState().isUndecided()) {
      return Optional.empty();
    }
    return Optional.of(whatIf(request, person, person.getOffice()));
  }

  /**
   * Whether a request that is being decided would leave too few somewhere. It looks at nothing
   * where there is no rule to keep.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public boolean leavesTooFew(TimeBandRequest request) {
    Person person = people.find(request.getPersonId()).orElseThrow();
    Office office = person.getOffice();
    if (office == null || rules.rulesIn(office.getId()).isEmpty()) {
      return false;
    }
    Trial trial = Trial.of(request, person, LocalDate.now(clock));
    Rota rota = rota(office, trial);
    TimeBand asked = catalogue.get(request.getBand().getId());
    return !keeps(tried(book(office, rota), rota, trial, asked));
  }

  private Rota rota(Office office, Trial trial) {
    return rotas.ofOffice(office.getId(), trial.monday(), trial.until());
  }

  private CoverBook book(Office office, Rota rota) {
    return new CoverBook(
        office.getName(), rota, rules.groupsIn(office.getId()), rules.rulesIn(office.getId()));
  }

  private static List<GroupCover> tried(CoverBook book, Rota rota, Trial trial, TimeBand band) {
    return book.with(
        Map.of(trial.person().getId(), trial.hours(rota, band)), trial.monday(), trial.until());
  }

  private WhatIf whatIf(TimeBandRequest request, Person person, Office office) {
    Trial trial = Trial.of(request, person, LocalDate.now(clock));
    Rota rota = rota(office, trial);
    CoverBook book = book(office, rota);
    TimeBand asked = catalogue.get(request.getBand().getId());
    WhatIf found =
        new WhatIf(
            office.getId(),
            trial.from(),
            trial.until(),
            tried(book, rota, trial, asked),
            rota.unknown(),
            away(rota, trial.from()),
            List.of(),
            List.of());
    return found
        .worst()
        .map(
            group ->
                found.instead(
                    alternatives(trial, asked, rota, book, found), left(book, person, group)))
        .orElse(found);
  }

  /** Who is there in the worst of the shortages. */
  private static List<Person> left(CoverBook book, Person asking, GroupCover group) {
    Shortage worst = group.worst().orElseThrow();
    int first = Quarters.at(worst.from());
    return book.present(
        asking.getId(), group.groupId(), worst.day(), first, first + worst.quarters());
  }

  private List<Alternative> alternatives(
      Trial trial, TimeBand asked, Rota rota, CoverBook book, WhatIf found) {
    TimeBandRequest request = trial.request();
    List<Alternative> kept = new ArrayList<>();
    later(request, asked, found).ifPresent(kept::add);
    for (TimeBand band : catalogue.offeredOn(found.from())) {
      boolean other =
          !band.getId().equals(asked.getId())
              && RequestRules.obstacle(band, trial.person()).isEmpty()
              && request.until().map(band::isValidOn).orElse(band.validTo().isEmpty());
      if (other && keeps(tried(book, rota, trial, band))) {
        kept.add(new Alternative(band, found.from(), false));
      }
    }
    return kept;
  }

  /** The same band from the first working day after the last shortage, if there is such a day. */
  private static Optional<Alternative> later(
      TimeBandRequest request, TimeBand asked, WhatIf found) {
    LocalDate lastRed =
        found.groups().stream()
            .flatMap(group -> group.redDays().stream())
            .map(CoverDay::day)
            .max(LocalDate::compareTo)
            .orElseThrow();
    LocalDate first = lastRed.plusDays(1);
    while (first.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
      first = first.plusDays(1);
    }
    LocalDate day = first;
    return Optional.of(new Alternative(asked, day, true))
        .filter(one -> day.isBefore(found.until().minusWeeks(WEEKS_FOR_EVER)))
        .filter(one -> asked.isValidOn(day))
        .filter(one -> request.until().filter(end -> end.isBefore(day)).isEmpty());
  }

  private static boolean keeps(List<GroupCover> groups) {
    return groups.stream().allMatch(group -> group.missing() == 0);
  }

  private static Map<Person, Away> away(Rota rota, LocalDate from) {
    Map<Person, Away> away = new LinkedHashMap<>();
    for (Person person : rota.people()) {
      rota.days()
          .filter(day -> !day.isBefore(from))
          .flatMap(day -> rota.away(person.getId(), day).stream())
          .findFirst()
          .ifPresent(one -> away.put(person, one));
    }
    return away;
  }
}
