package it.segrate.citytimes.frontoffice.simulate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.segrate.citytimes.frontoffice.select.HallSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The town's desk as its figures tell it: 60,000 accesses a year over 50 weeks of 50 hours, 80
 * services that average 8.8 minutes, 45% of a long day's people from 8 to 12, 15% to 14, 31% to 18,
 * 9% to 20. Guests are left out.
 */
public final class SegrateHall {

  /** Weeks of a year with 60,000 accesses. */
  public static final int WEEKS = 50;

  private static final double PER_WEEK = 1_200;

  private SegrateHall() {}

  /** How many come, when, and for what. */
  public static Demand demand() {
    return new Demand(PER_WEEK, hours(), weights(), services());
  }

  /** 50 hours a week, Saturday included. */
  private static Map<DayOfWeek, Demand.Hours> hours() {
    return Map.of(
        DayOfWeek.MONDAY, until(17),
        DayOfWeek.TUESDAY, until(20),
        DayOfWeek.WEDNESDAY, until(16),
        DayOfWeek.THURSDAY, until(16),
        DayOfWeek.FRIDAY, until(16),
        DayOfWeek.SATURDAY, until(13));
  }

  private static Demand.Hours until(int hour) {
    return new Demand.Hours(LocalTime.of(8, 0), LocalTime.of(hour, 0));
  }

  /** Per cent of a long day that each of its hours draws. */
  private static List<Double> weights() {
    List<Double> weights = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      weights.add(weight(hour));
    }
    return weights;
  }

  private static double weight(int hour) {
    if (hour < 8 || hour >= 20) {
      return 0;
    }
    if (hour < 12) {
      return 45.0 / 4;
    }
    if (hour < 14) {
      return 15.0 / 2;
    }
    return hour < 18 ? 31.0 / 4 : 9.0 / 2;
  }

  private static List<Demand.Service> services() {
    return rows("services").stream()
        .map(
            row ->
                new Demand.Service(
                    row.getField("group"),
                    Double.parseDouble(row.getField("share_percent")),
                    Double.parseDouble(row.getField("mean_minutes"))))
        .filter(service -> service.share() > 0)
        .toList();
  }

  /** The town's own groups. */
  public static List<HallSnapshot.Group> groups() {
    Map<String, List<Demand.Service>> byLetter =
        services().stream().collect(Collectors.groupingBy(Demand.Service::letter));
    return rows("groups").stream()
        .filter(row -> byLetter.containsKey(row.getField("letter")))
        .map(
            row ->
                new HallSnapshot.Group(
                    row.getField("letter"),
                    Double.parseDouble(row.getField("target_minutes")),
                    mean(byLetter.get(row.getField("letter")))))
        .toList();
  }

  private static double mean(List<Demand.Service> services) {
    return services.stream().mapToDouble(s -> s.share() * s.minutes()).sum()
        / services.stream().mapToDouble(Demand.Service::share).sum();
  }

  /** Desks at which everything is served. */
  public static List<Roster.Seat> seats(int desks) {
    String all = groups().stream().map(HallSnapshot.Group::letter).collect(Collectors.joining());
    List<Roster.Seat> seats = new ArrayList<>();
    for (int desk = 1; desk <= desks; desk++) {
      seats.add(new Roster.Seat(desk, all));
    }
    return seats;
  }

  /** The town's own desks with what each serves in the demonstration. */
  public static List<Roster.Seat> demonstrationSeats() {
    return rows("desks").stream()
        .filter(row -> row.getField("partner").isEmpty())
        .map(row -> new Roster.Seat(Long.parseLong(row.getField("desk")), row.getField("groups")))
        .toList();
  }

  private static List<NamedCsvRecord> rows(String file) {
    String path = "/frontoffice/demo/" + file + ".csv";
    try (InputStream in = SegrateHall.class.getResourceAsStream(path);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
