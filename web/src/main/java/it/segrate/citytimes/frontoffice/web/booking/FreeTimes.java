package it.segrate.citytimes.frontoffice.web.booking;

import it.segrate.citytimes.frontoffice.booking.Slot;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Days and times to choose from by links: each is an address, so that no script is needed. */
public final class FreeTimes {

  /** A day or a time, where it leads, and whether it is the one that is chosen. */
  public record Line(String text, String page, boolean chosen) {}

  private final SortedMap<LocalDate, List<Slot>> free = new TreeMap<>();
  private final String base;
  private final LocalDate day;
  private final Instant at;
  private final DatesView dates;
  private final Texts texts;
  private final Clock clock;

  /**
   * @param base address of the page with what is chosen already, which day and time are added to
   * @param day as it stands in the address, or null
   * @param at seconds since the epoch, as they stand in the address, or null
   */
  FreeTimes(
      SortedMap<LocalDate, List<Slot>> slots,
      String base,
      String day,
      String at,
      DatesView dates,
      Texts texts,
      Clock clock) {
    for (Map.Entry<LocalDate, List<Slot>> one : slots.entrySet()) {
      List<Slot> open = one.getValue().stream().filter(Slot::isFree).toList();
      if (!open.isEmpty()) {
        free.put(one.getKey(), open);
      }
    }
    this.base = base;
    this.day =
        free.keySet().stream()
            .filter(each -> each.toString().equals(day))
            .findFirst()
            .orElse(free.isEmpty() ? null : free.firstKey());
    this.at =
        at != null && at.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(at)) : null;
    this.dates = dates;
    this.texts = texts;
    this.clock = clock;
  }

  public boolean isBare() {
    return free.isEmpty();
  }

  /** The days with free times. */
  public List<Line> getDays() {
    return free.keySet().stream()
        .map(
            one ->
                new Line(
                    texts.capitalised(dates.shortDay(one)),
                    base + "&day=" + one + "#times",
                    one.equals(day)))
        .toList();
  }

  /** The free times of the chosen day. */
  public List<Line> getTimes() {
    return day == null
        ? List.of()
        : free.get(day).stream()
            .map(
                slot ->
                    new Line(
                        time(slot.starts()),
                        base + "&day=" + day + "&at=" + slot.starts().getEpochSecond() + "#chosen",
                        slot.starts().equals(at)))
            .toList();
  }

  /** 'Ora, martedì 1 dicembre'. */
  public String getTitle() {
    return texts.of("frontoffice.book.times", dates.day(day));
  }

  /** The time that the address names, free or not: the service says so if it is not. */
  Optional<Instant> chosen() {
    return Optional.ofNullable(at);
  }

  private String time(Instant moment) {
    return dates.time(moment.atZone(clock.getZone()).toLocalTime());
  }
}
