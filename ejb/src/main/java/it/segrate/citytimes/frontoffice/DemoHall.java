package it.segrate.citytimes.frontoffice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import it.segrate.citytimes.frontoffice.booking.DemoBookings;
import it.segrate.citytimes.frontoffice.device.DemoDevices;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.OpeningHours;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.setup.StandardServices;
import it.segrate.citytimes.security.AccountDirectory;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The invented hall of the run profile: one branch with the 80 services of a town's desk, two
 * guests, eight desks. It is open at every hour, so that it can be tried in the evening.
 */
@Stateless
public class DemoHall {

  /** Code of the demonstration's branch. */
  public static final String BRANCH = "sac";

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AccountDirectory accounts;
  @Inject private DemoTickets tickets;
  @Inject private DemoPast past;
  @Inject private Clock clock;
  @Inject private DemoDevices devices;
  @Inject private DemoShifts shifts;
  @Inject private DemoBookings bookings;
  @Inject private StandardServices standard;

  /** For the container. */
  public DemoHall() {}

  /** For use without a container. */
  public DemoHall(
      EntityManager entities,
      HallDirectory hall,
      AccountDirectory accounts,
      DemoTickets tickets,
      DemoPast past,
      DemoDevices devices,
      DemoShifts shifts,
      DemoBookings bookings,
      StandardServices standard,
      Clock clock) {
    this.entities = entities;
    this.hall = hall;
    this.accounts = accounts;
    this.tickets = tickets;
    this.past = past;
    this.clock = clock;
    this.devices = devices;
    this.shifts = shifts;
    this.bookings = bookings;
    this.standard = standard;
  }

  /** Furnishes the hall unless there is one, and lets a few people wait in it. */
  public void seed() {
    if (hall.firstBranch().isEmpty()) {
      furnish();
      entities.flush();
    }
    Branch branch = hall.firstBranch().orElseThrow();
    past.seed(branch);
    tickets.seed(branch);
    devices.seed(branch);
    shifts.seed(branch);
    bookings.seed(branch);
  }

  private void furnish() {
    Branch branch = new Branch(BRANCH, "Sportello S@C", "Comune di Segrate", hours());
    branch.openAlways();
    branch.announce(
        new LocalText(
            "Fra le 13 e le 14 si aspetta meno. Il caffè in atrio lo offre il Comune.",
            "Between 13 and 14 the wait is shorter. Coffee in the hall is on the town."));
    entities.persist(branch);
    guest("posta", "Poste");
    guest("ospedale", "Ospedale");
    Map<String, ServiceGroup> groups = standard.furnish(branch, true);
    DemoCards cards = new DemoCards(rows("cards"));
    for (ServiceCard service : hall.services(branch)) {
      String area = Integer.toString(service.getArea().getSortOrder());
      service.describe(cards.of(area, service.getName().it()), null);
    }
    profile(branch, "Anagrafe e carte d’identità", "AB", groups);
    profile(branch, "Solo carte d’identità", "A", groups);
    profile(branch, "URP e tributi", "CD", groups);
    profile(branch, "Scuola, sociale e mobilità", "EF", groups);
    desks(branch, groups);
    Stream.of("partner", "totem")
        .flatMap(name -> accounts.findByUsername(name).stream())
        .forEach(account -> entities.persist(new PartnerOperator(account.getId(), "posta")));
  }

  /** A guest of this year and the next, whenever the hall is open. */
  private void guest(String code, String name) {
    Partner guest = new Partner(code, name);
    LocalDate today = LocalDate.now(clock);
    guest.stay(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(2).minusDays(1), List.of());
    entities.persist(guest);
  }

  private void profile(
      Branch branch, String name, String letters, Map<String, ServiceGroup> groups) {
    entities.persist(
        new WorkProfile(
            branch,
            name,
            letters.chars().mapToObj(c -> groups.get(Character.toString(c))).toList()));
  }

  private void desks(Branch branch, Map<String, ServiceGroup> groups) {
    for (NamedCsvRecord row : rows("desks")) {
      List<ServiceGroup> served =
          row.getField("groups").chars().mapToObj(c -> groups.get(Character.toString(c))).toList();
      ServicePoint desk =
          new ServicePoint(branch, row.getField("desk"), orNull(row.getField("partner")), served);
      if (Boolean.parseBoolean(row.getField("staffed"))) {
        desk.staff();
      }
      entities.persist(desk);
    }
  }

  /** 50 hours a week, Saturday included. */
  private static List<OpeningHours> hours() {
    return List.of(
        hours(DayOfWeek.MONDAY, 17),
        hours(DayOfWeek.TUESDAY, 20),
        hours(DayOfWeek.WEDNESDAY, 16),
        hours(DayOfWeek.THURSDAY, 16),
        hours(DayOfWeek.FRIDAY, 16),
        hours(DayOfWeek.SATURDAY, 13));
  }

  private static OpeningHours hours(DayOfWeek day, int closes) {
    return new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(closes, 0));
  }

  private static String orNull(String field) {
    return field.isEmpty() ? null : field;
  }

  private static List<NamedCsvRecord> rows(String file) {
    String path = "/frontoffice/demo/" + file + ".csv";
    try (InputStream in = DemoHall.class.getResourceAsStream(path);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(in)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration's " + path + " cannot be read", e);
    }
  }
}
