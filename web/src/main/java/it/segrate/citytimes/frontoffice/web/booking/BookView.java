package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.frontoffice.booking.BookingService;
import it.segrate.citytimes.frontoffice.booking.BookingSlots;
import it.segrate.citytimes.frontoffice.booking.Contact;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.web.PhoneLimit;
import it.segrate.citytimes.portal.web.Choice;
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
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The page on which citizens book: what is chosen so far stands in its address. */
@Named
@RequestScoped
public class BookView {

  static final String PATH = "/frontoffice/book.xhtml";

  @Inject private BookingService bookings;
  @Inject private PhoneLimit limit;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private DatesView dates;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private Branch branch;
  private List<ServiceCard> services;
  private ServiceCard service;
  private FreeTimes times;
  private String name;
  private String email;
  private String phone;
  private boolean consent;

  @PostConstruct
  void read() {
    branch = bookings.branch(request.getParameter("branch"));
    services = bookings.services(branch);
    service =
        services.stream()
            .filter(one -> one.getId().toString().equals(request.getParameter("service")))
            .findFirst()
            .orElse(null);
    if (service != null) {
      times =
          new FreeTimes(
              bookings.slots(service.getId()),
              PATH + "?branch=" + branch.getCode() + "&service=" + service.getId(),
              request.getParameter("day"),
              request.getParameter("at"),
              dates,
              texts,
              clock);
    }
  }

  /** Books, and leads to the appointment's own page. */
  public String book() {
    Booking made =
        limit.book(
            request.getRemoteAddr(),
            () ->
                bookings.book(
                    service.getId(),
                    times.chosen().orElseThrow(),
                    Contact.of(name, email, phone),
                    consent,
                    localeView.getLocale()));
    Said.done(texts.get("frontoffice.book.done"), texts.get("frontoffice.book.done.text"));
    return BookingView.PATH + "?faces-redirect=true&link=" + made.getSecret();
  }

  public String getLead() {
    return texts.of("frontoffice.book.lead", branch.getName());
  }

  public String getBranch() {
    return branch.getCode();
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
    Optional<Instant> at = times.chosen();
    ZonedDateTime moment = at.orElseThrow().atZone(clock.getZone());
    return texts.of(
        "frontoffice.book.chosen",
        service.getName().in(localeView.getLocale()),
        dates.day(moment.toLocalDate()),
        dates.time(moment.toLocalTime()));
  }

  public String getNone() {
    return texts.of("frontoffice.book.none.text", BookingSlots.HORIZON_DAYS);
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
