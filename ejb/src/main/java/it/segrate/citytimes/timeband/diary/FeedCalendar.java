package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.TimeWindow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * One person's working days as an iCalendar text (RFC 5545): an event a day from the earliest entry
 * to when the day's work is done. It tells when, and neither who nor why; a day away is no event.
 */
final class FeedCalendar {

  private static final String ZONE = PortalClock.ZONE.getId();

  /** How often programs are asked to look again: every six hours. */
  private static final String REFRESH = "PT6H";

  /** Italian stands in the bundle without a language, whatever the server speaks. */
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private static final ZoneOffset WINTER = ZoneOffset.ofHours(1);
  private static final ZoneOffset SUMMER = ZoneOffset.ofHours(2);

  private final ResourceBundle words;
  private final Locale locale;
  private final Instant stamp;

  /**
   * @param locale language of the events
   * @param stamp DTSTAMP of every event; the same text for the same hours needs one that stays
   */
  FeedCalendar(Locale locale, Instant stamp) {
    this.words = ResourceBundle.getBundle("timeband.messages", locale, NO_OTHER_LANGUAGE);
    this.locale = locale;
    this.stamp = stamp;
  }

  /** The text, with lines folded as the standard asks. */
  String of(Rota rota, long person) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Segrate City Times//NONSGML//IT"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", words.getString("timeband.feed.name")));
    calendar.add(new XProperty("X-WR-TIMEZONE", ZONE));
    calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH));
    calendar.add(rome());
    rota.days()
        .forEach(
            day ->
                rota.worked(person, day)
                    .ifPresent(hours -> calendar.add(event(day, hours, person))));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private VEvent event(LocalDate day, DayHours hours, long person) {
    LocalTime come = hours.entry().from();
    VEvent event = new VEvent(false);
    event.add(new Uid(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + person + "@citytimes"));
    event.add(new DtStamp(stamp));
    event.add(new DtStart<>(inRome(), day.atTime(come)));
    event.add(new DtEnd<>(inRome(), day.atTime(hours.leaveAfter(come))));
    event.add(new Summary(words.getString("timeband.feed.summary")));
    event.add(new Description(description(hours)));
    event.add(ImmutableClazz.PRIVATE);
    return event;
  }

  private String description(DayHours hours) {
    String windows =
        new MessageFormat(words.getString("timeband.feed.description"), locale)
            .format(new Object[] {window(hours.entry()), window(hours.exit())});
    return hours.breakMinutes() == 0
        ? windows
        : windows
            + " "
            + new MessageFormat(words.getString("timeband.feed.break"), locale)
                .format(new Object[] {hours.breakMinutes()});
  }

  private static String window(TimeWindow window) {
    DateTimeFormatter clock = DateTimeFormatter.ofPattern("H:mm");
    String from = clock.format(window.from());
    return window.isFixed() ? from : from + "–" + clock.format(window.to());
  }

  private static ParameterList inRome() {
    return new ParameterList(List.of(new TzId(ZONE)));
  }

  /** Summer time as the Union has kept it since 1996 (Directive 2000/84/EC). */
  private static VTimeZone rome() {
    VTimeZone zone = new VTimeZone();
    zone.add(new net.fortuna.ical4j.model.property.TzId(ZONE));
    zone.add(
        observance(new Daylight(), LocalDateTime.of(1996, 3, 31, 2, 0), WINTER, SUMMER, "CEST"));
    zone.add(
        observance(new Standard(), LocalDateTime.of(1996, 10, 27, 3, 0), SUMMER, WINTER, "CET"));
    return zone;
  }

  private static Observance observance(
      Observance observance, LocalDateTime since, ZoneOffset from, ZoneOffset to, String name) {
    observance.add(new DtStart<>(since));
    observance.add(
        new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=" + since.getMonthValue() + ";BYDAY=-1SU"));
    observance.add(new TzOffsetFrom(from));
    observance.add(new TzOffsetTo(to));
    observance.add(new TzName(name));
    return observance;
  }
}
