package it.segrate.citytimes.frontoffice.web.shift;

import it.segrate.citytimes.frontoffice.shift.MyShiftService;
import it.segrate.citytimes.frontoffice.shift.Shift;
import it.segrate.citytimes.portal.Period;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** An operator's own shifts of four weeks, from the one that the address names. */
@Named
@RequestScoped
public class MyShiftsView {

  static final String PATH = "/frontoffice/my-shifts.xhtml";
  private static final int WEEKS = 4;

  /** A week with the shifts that are published in it. */
  public record Week(String period, List<Line> lines) {}

  /**
   * A shift.
   *
   * @param swap where one asks for a swap; null where it is too late
   */
  public record Line(String day, String what, String swap, boolean today) {}

  @Inject private MyShiftService service;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private LocaleView localeView;

  private List<Week> weeks;

  /** The weeks in which there is a shift. */
  public List<Week> getWeeks() {
    if (weeks == null) {
      LocalDate first = monday();
      List<Shift> shifts = service.mine(first, first.plusWeeks(WEEKS));
      weeks =
          IntStream.range(0, WEEKS)
              .mapToObj(first::plusWeeks)
              .map(monday -> week(monday, shifts))
              .filter(week -> !week.lines().isEmpty())
              .toList();
    }
    return weeks;
  }

  private Week week(LocalDate monday, List<Shift> shifts) {
    return new Week(
        texts.of("frontoffice.roster.week", new Period(monday, monday.plusDays(6))),
        shifts.stream()
            .filter(shift -> shift.getRoster().getMonday().equals(monday))
            .map(this::line)
            .toList());
  }

  private Line line(Shift shift) {
    boolean open = shift.getDay().isAfter(dates.getToday());
    return new Line(
        texts.capitalised(dates.day(shift.getDay())),
        says(shift),
        open ? PATH + "?week=" + monday() + "&give=" + shift.getId() + "#swap" : null,
        shift.getDay().equals(dates.getToday()));
  }

  /** 'Mattina, 8:00–14:00, sportello 4'. */
  String says(Shift shift) {
    return texts.of(
        "frontoffice.shifts.line",
        shift.getKind().getName().in(localeView.getLocale()),
        shift.getKind().from(),
        shift.getKind().until(),
        shift.getDesk().getName());
  }

  LocalDate monday() {
    return WeekAddress.monday(request.getParameter("week"), dates.getToday());
  }

  /** This page without anything chosen. */
  public String getHere() {
    return PATH + "?week=" + monday();
  }

  public String getPrevious() {
    return PATH + "?week=" + monday().minusWeeks(WEEKS);
  }

  public String getNext() {
    return PATH + "?week=" + monday().plusWeeks(WEEKS);
  }
}
