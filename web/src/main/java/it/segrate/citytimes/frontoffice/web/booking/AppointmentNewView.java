package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.AppointmentService;
import it.segrate.citytimes.frontoffice.booking.Booking;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page on which the desks book for somebody who is there or on the telephone. */
@Named
@RequestScoped
public class AppointmentNewView extends BookingChoice {

  static final String PATH = "/frontoffice/appointment-new.xhtml";

  @Inject private AppointmentService appointments;

  private String language = Locale.ITALIAN.getLanguage();

  @Override
  public String getPath() {
    return PATH;
  }

  /** Books, and leads to the day on which they come. */
  public String book() {
    Booking made =
        appointments.bookFor(
            getService(), chosen(), contact(), isConsent(), Locale.of(getLanguage()));
    Said.done(
        texts().of("frontoffice.appointments.new.done", made.getCode()),
        texts()
            .get(
                made.getEmail().isPresent()
                    ? "frontoffice.appointments.new.done.mail"
                    : "frontoffice.appointments.new.done.say"));
    return AppointmentsView.PATH
        + "?faces-redirect=true&branch="
        + getBranch()
        + "&day="
        + made.getDay();
  }

  public String getLead() {
    return texts().of("frontoffice.appointments.new.lead", where().getName());
  }

  /** The languages in which they can be written to. */
  public List<Choice> getLanguages() {
    return Stream.of(Locale.ITALIAN, Locale.ENGLISH)
        .map(Locale::getLanguage)
        .map(one -> new Choice(one, texts().get("frontoffice.appointments.new.language." + one)))
        .toList();
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
