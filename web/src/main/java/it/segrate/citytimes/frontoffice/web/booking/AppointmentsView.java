package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.AppointmentService;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.booking.CheckedIn;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A day's appointments as the desks see them. */
@Named
@RequestScoped
public class AppointmentsView {

  static final String PATH = "/frontoffice/appointments.xhtml";

  /** An appointment of the day. */
  public record Line(String time, String name, String service, String state) {}

  @Inject private AppointmentService appointments;
  @Inject private BookingService bookings;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private Branch branch;
  private LocalDate day;
  private List<Line> lines;
  private AppointmentService.Figures figures;
  private String code;

  @PostConstruct
  void read() {
    branch = bookings.branch(request.getParameter("branch"));
    day = dayOf(request.getParameter("day"));
  }

  private LocalDate dayOf(String written) {
    try {
      return written == null ? dates.getToday() : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      return dates.getToday();
    }
  }

  /** Checks somebody in by what was typed or read. */
  public String checkIn() {
    CheckedIn come = appointments.checkIn(branch, code);
    Said.done(
        texts.of(
            come.late() ? "frontoffice.appointments.done.late" : "frontoffice.appointments.done",
            come.ticket().display()),
        null);
    return at(day).replace("?", "?faces-redirect=true&");
  }

  public List<Line> getLines() {
    if (lines == null) {
      lines = appointments.day(branch, day).stream().map(this::line).toList();
    }
    return lines;
  }

  private Line line(Booking booking) {
    String state =
        booking
            .getTicket()
            .map(
                ticket ->
                    texts.of(
                        booking.isLate()
                            ? "frontoffice.appointments.late"
                            : "frontoffice.appointments.ticket",
                        ticket.display()))
            .orElseGet(() -> texts.named("frontoffice.booking.state", booking.getState()));
    return new Line(
        dates.time(booking.getStartsAt().atZone(clock.getZone()).toLocalTime()),
        booking.getName().orElseGet(() -> texts.get("frontoffice.appointments.erased")),
        booking.getService().getName().in(localeView.getLocale()),
        state);
  }

  public AppointmentService.Figures getFigures() {
    if (figures == null) {
      figures = appointments.figures(branch);
    }
    return figures;
  }

  /** 'Appuntamenti di martedì 1 dicembre'. */
  public String getTitle() {
    return texts.of("frontoffice.appointments.day", dates.day(day));
  }

  public String getPrevious() {
    return at(day.minusDays(1));
  }

  public String getNext() {
    return at(day.plusDays(1));
  }

  /** Where one books for somebody. */
  public String getBook() {
    return AppointmentNewView.PATH + "?branch=" + branch.getCode();
  }

  private String at(LocalDate other) {
    return PATH + "?branch=" + branch.getCode() + "&day=" + other;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
