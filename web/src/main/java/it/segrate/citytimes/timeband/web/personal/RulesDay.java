package it.segrate.citytimes.timeband.web.personal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * The day in the address whose rules a page asks: of a day to come, those that are to hold then.
 */
@Named
@RequestScoped
public class RulesDay {

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  /** The day; today where the address names none. */
  public LocalDate get() {
    return getWritten().isEmpty() ? LocalDate.now(clock) : LocalDate.parse(getWritten());
  }

  /** As it stands in the address; empty for none, or for what is no day. */
  public String getWritten() {
    String day = Objects.requireNonNullElse(request.getParameter("rules"), "").strip();
    try {
      return day.isEmpty() ? "" : LocalDate.parse(day).toString();
    } catch (DateTimeParseException e) {
      return "";
    }
  }
}
