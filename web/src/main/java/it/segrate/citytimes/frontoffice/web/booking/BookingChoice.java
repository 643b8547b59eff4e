package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.booking.BookingSlots;
import it.segrate.citytimes.frontoffice.booking.Contact;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A service, a time and whose appointment it is to be: what is chosen so far stands in the address
 * of the page.
 */
public abstract class BookingChoice {

  @Inject private BookingService bookings;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private Branch branch;
  private Closure end;
  private List<ServiceCard> services;
  private ServiceCard service;
  private FreeTimes times;
  private String name;
  private String email;
  private String phone;
  private boolean consent;

  /** The page, from the context path on. */
  public abstract String getPath();

  @PostConstruct
  void read() {
    branch = bookings.branch(request.getParameter("branch"));
    end = bookings.ended(branch).orElse(null);
    services = bookings.services(branch);
    service =
        services.stream()
            .filter(one -> one.getId().toString().equals(request.getParameter("service")))
            .findFirst()
            .orElse(null);
    if (service != null && end == null) {
      times =
          new FreeTimes(
              bookings.slots(service.getId()),
              getPath() + "?branch=" + branch.getCode() + "&service=" + service.getId(),
              request.getParameter("day"),
              request.getParameter("at"),
              dates,
              texts,
              clock);
    }
  }

  BookingService bookings() {
    return bookings;
  }

  Branch where() {
    return branch;
  }

  Instant chosen() {
    return times.chosen().orElseThrow();
  }

  Contact contact() {
    return Contact.of(name, email, phone);
  }

  Texts texts() {
    return texts;
  }

  public String getBranch() {
    return branch.getCode();
  }

  /** Whether the branch is closed for good. */
  public boolean isEnded() {
    return end != null;
  }

  /** 'Questa sede è chiusa per sempre dal 1 marzo 2027.' */
  public String getEnd() {
    return texts.of("frontoffice.setup.end.over", end.getFrom());
  }

  /** Why it is closed, and where to go instead. */
  public String getEndReason() {
    return end.getReason().in(localeView.getLocale());
  }

  /** The services to choose from. */
  public List<Choice> getServices() {
    return services.stream()
        .map(one -> new Choice(one.getId(), one.getName().in(localeView.getLocale())))
        .toList();
  }

  /** The chosen service; null before one is. */
  public Long getService() {
    return service == null ? null : service.getId();
  }

  public FreeTimes getTimes() {
    return times;
  }

  /** Whether a time is chosen, so that the form is next. */
  public boolean isChosen() {
    return times != null && times.chosen().isPresent();
  }

  /** 'Carta d’identità, martedì 1 dicembre alle 9:30'. */
  public String getChoice() {
    ZonedDateTime moment = chosen().atZone(clock.getZone());
    return texts.of(
        "frontoffice.book.chosen",
        service.getName().in(localeView.getLocale()),
        dates.day(moment.toLocalDate()),
        dates.time(moment.toLocalTime()));
  }

  /** Within how many days there is nothing free. */
  public int getHorizon() {
    return BookingSlots.HORIZON_DAYS;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }
}
