package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.RosterService;
import it.segrate.citytimes.frontoffice.shift.load.DayLoad;
import it.segrate.citytimes.frontoffice.shift.load.HalfHour;
import it.segrate.citytimes.frontoffice.shift.load.LoadTodayService;
import it.segrate.citytimes.frontoffice.shift.load.Real;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

/** Today's load and roster of the branch that the address names, for who minds the hall. */
@Named
@RequestScoped
public class LoadTodayView {

  @Inject private RosterService rosters;
  @Inject private LoadTodayService loads;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private DayLoad day;
  private List<Real> soFar;

  @PostConstruct
  void read() {
    day =
        rosters
            .week(request.getParameter("branch"), dates.getToday())
            .flatMap(
                week ->
                    week.load().stream()
                        .filter(one -> one.day().equals(dates.getToday()))
                        .findFirst())
            .filter(one -> !one.halfHours().isEmpty())
            .orElse(null);
  }

  /** Whether the branch has opening hours today. */
  public boolean isOpen() {
    return day != null;
  }

  public DayLoad getDay() {
    return day;
  }

  public LoadChart getChart() {
    LocalTime now = LocalTime.now(clock);
    return LoadChart.of(
        day,
        missing -> texts.of("frontoffice.load.missing", missing),
        getSoFar(),
        now,
        texts.of("frontoffice.load.now", dates.time(now)));
  }

  /** What really came in the half hours of today that are over. */
  public List<Real> getSoFar() {
    if (soFar == null) {
      soFar = loads.soFar(request.getParameter("branch"));
    }
    return soFar;
  }

  /** How many tickets were really taken in a half hour; a dash while it is not over. */
  public String came(HalfHour one) {
    return getSoFar().stream()
        .filter(real -> real.from().equals(one.from()))
        .findFirst()
        .map(real -> String.valueOf(real.arrivals()))
        .orElse("–");
  }

  /** The chart in a sentence. */
  public String getLabel() {
    return texts.of(
        "frontoffice.load.label",
        dates.day(day.day()),
        day.halfHours().stream().filter(one -> one.missing() > 0).count());
  }
}
