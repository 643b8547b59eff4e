package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandFeature;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The bands that HR proposes to the caller in the place of a personalised schedule. */
@Stateless
@RequiresPermission(TimeBandFeature.REQUEST)
public class ConversionOffers {

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** What waits for the caller: a proposal, until they have asked for its band or it is off. */
  public List<Task> tasks() {
    LocalDate today = LocalDate.now(clock);
    List<PersonalSchedule> proposed =
        proposals().stream()
            .filter(schedule -> schedule.stateOn(today) == ScheduleState.PROPOSED)
            .toList();
    if (proposed.isEmpty()) {
      return List.of();
    }
    Set<String> asked =
        requests.mine().stream()
            .filter(request -> request.getState().takesDays())
            .map(request -> request.getBand().getCode())
            .collect(Collectors.toSet());
    return proposed.stream()
        .filter(schedule -> !asked.contains(proposedTo(schedule).getCode()))
        .map(schedule -> task(schedule, today))
        .toList();
  }

  private List<PersonalSchedule> proposals() {
    Long me = current.get().personId();
    return me == null
        ? List.of()
        : entities
            .createQuery(
                "SELECT s FROM PersonalSchedule s JOIN FETCH s.band WHERE s.personId = :me"
                    + " AND s.state = :proposed ORDER BY s.id",
                PersonalSchedule.class)
            .setParameter("me", me)
            .setParameter("proposed", ScheduleState.PROPOSED)
            .getResultList();
  }

  private static TimeBand proposedTo(PersonalSchedule schedule) {
    return schedule.band().orElseThrow();
  }

  /** The form, filled in; it sends nothing by itself. */
  static String path(PersonalSchedule schedule, LocalDate today) {
    return "/timeband/request.xhtml?band="
        + proposedTo(schedule).getId()
        + "&from="
        + schedule.replacedFrom(today);
  }

  private static Task task(PersonalSchedule schedule, LocalDate today) {
    TimeBand band = proposedTo(schedule);
    return new Task(
        Text.of("timeband.task.convert", band.getNameIt(), band.getNameEn()),
        Text.of("timeband.task.convertDetail"),
        Text.of("timeband.task.convertAct"),
        path(schedule, today),
        null);
  }
}
