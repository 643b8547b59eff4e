package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.booking.AppointmentService;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.setup.BranchEndService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From when on a branch is closed for good, and who has an appointment there all the same. */
@Named
@RequestScoped
public class BranchEndView {

  private static final String PAGE = "setup-branch";

  /**
   * Somebody who is to be told.
   *
   * @param link where their appointment is moved or called off
   */
  public record Booked(String when, String name, String contact, String service, String link) {}

  @Inject private BranchEndService ends;
  @Inject private AppointmentService appointments;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private Closure end;
  private List<Booked> booked = List.of();
  private LocalDate from;
  private boolean withShifts;
  private final WordsForm reasons = new WordsForm();

  @PostConstruct
  void read() {
    end = here.isThere() ? ends.find(here.getCode()).orElse(null) : null;
    if (end != null) {
      booked =
          appointments.from(end.getBranch(), end.getFrom()).stream().map(this::booked).toList();
    }
  }

  private Booked booked(Booking one) {
    return new Booked(
        dates.day(one.getDay())
            + ", "
            + dates.time(one.getStartsAt().atZone(PortalClock.ZONE).toLocalTime()),
        one.getName().orElse(""),
        Stream.concat(one.getPhone().stream(), one.getEmail().stream())
            .collect(Collectors.joining(", ")),
        one.getService().getName().in(localeView.getLocale()),
        "/frontoffice/booking.xhtml?link=" + one.getSecret());
  }

  /** Closes the branch for good. */
  public String close() {
    int taken = ends.close(here.getCode(), from, reasons.getIt(), reasons.getEn(), withShifts);
    Said.done(
        texts.of("frontoffice.setup.end.done", from),
        taken == 0 ? null : texts.of("frontoffice.setup.end.done.shifts", taken));
    return here.next(PAGE);
  }

  /** Leaves it open. */
  public String reopen() {
    ends.reopen(here.getCode());
    Said.done(texts.get("frontoffice.setup.end.reopened"), null);
    return here.next(PAGE);
  }

  /** Whether it is to close, or closed. */
  public boolean isEnding() {
    return end != null;
  }

  /** Whether it is closed already. */
  public boolean isOver() {
    return isEnding() && !end.getFrom().isAfter(LocalDate.now(clock));
  }

  /** 'Questa sede chiude per sempre il 1 marzo 2027.' */
  public String getWords() {
    return isEnding()
        ? texts.of(
            isOver() ? "frontoffice.setup.end.over" : "frontoffice.setup.end.coming", end.getFrom())
        : "";
  }

  /** Why, in the reader's language. */
  public String getReason() {
    return isEnding() ? end.getReason().in(localeView.getLocale()) : "";
  }

  public List<Booked> getBooked() {
    return booked;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate typed) {
    from = typed;
  }

  /** How many shifts there are from today on. */
  public long getShifts() {
    return here.isThere() ? ends.shifts(here.getCode()) : 0;
  }

  public boolean isWithShifts() {
    return withShifts;
  }

  public void setWithShifts(boolean chosen) {
    withShifts = chosen;
  }

  public WordsForm getReasons() {
    return reasons;
  }
}
