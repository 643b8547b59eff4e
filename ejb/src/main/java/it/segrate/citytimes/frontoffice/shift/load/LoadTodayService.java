package it.segrate.citytimes.frontoffice.shift.load;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What really came today, for who minds the hall. */
@Stateless
@RequiresPermission("frontoffice.supervise")
public class LoadTodayService {

  @Inject private HallDirectory hall;
  @Inject private ForecastReader forecast;
  @Inject private Clock clock;

  /** For the container. */
  public LoadTodayService() {}

  /** For use without a container. */
  public LoadTodayService(HallDirectory hall, ForecastReader forecast, Clock clock) {
    this.hall = hall;
    this.forecast = forecast;
    this.clock = clock;
  }

  /**
   * The half hours of today that are over, of the municipality's own desks.
   *
   * @param code of the branch; null or blank for the first one
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<Real> soFar(String code) {
    Optional<Branch> branch =
        code == null || code.isBlank() ? hall.firstBranch() : Optional.of(hall.branch(code));
    return branch
        .map(one -> forecast.today(one, hall.isShut(one, LocalDate.now(clock))))
        .orElse(List.of());
  }
}
