package it.segrate.citytimes.people;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An invented municipality of 22 offices and 220 people, always the same. Whoever bears one of
 * these names in earnest: it is chance.
 */
public final class DemoRegistry {

  /**
   * An invented office.
   *
   * @param parent code of the office above, or null
   * @param people how many work in it
   */
  public record DemoOffice(String code, String name, String parent, int people) {}

  private static final List<DemoOffice> OFFICES =
      List.of(
          new DemoOffice("DIR", "Direzione generale", null, 4),
          new DemoOffice("SEG", "Segreteria generale", "DIR", 8),
          new DemoOffice("RUM", "Risorse umane", "DIR", 9),
          new DemoOffice("SIS", "Sistemi informativi", "DIR", 8),
          new DemoOffice("SFI", "Settore finanze e tributi", "DIR", 4),
          new DemoOffice("RAG", "Ragioneria", "SFI", 11),
          new DemoOffice("ECO", "Economato", "SFI", 6),
          new DemoOffice("TRI", "Sportello tributi", "SFI", 11),
          new DemoOffice("SCI", "Settore servizi al cittadino", "DIR", 4),
          new DemoOffice("SAC", "Sportello S@C", "SCI", 24),
          new DemoOffice("ANA", "Anagrafe e stato civile", "SCI", 14),
          new DemoOffice("BIB", "Biblioteca", "SCI", 12),
          new DemoOffice("CUL", "Cultura e sport", "SCI", 8),
          new DemoOffice("STE", "Settore territorio", "DIR", 4),
          new DemoOffice("EDI", "Edilizia privata", "STE", 10),
          new DemoOffice("LAV", "Lavori pubblici", "STE", 12),
          new DemoOffice("AMB", "Ambiente e verde", "STE", 9),
          new DemoOffice("MOB", "Mobilità", "STE", 7),
          new DemoOffice("SSO", "Settore servizi sociali", "DIR", 4),
          new DemoOffice("SCU", "Scuola e nidi", "SSO", 16),
          new DemoOffice("FAM", "Famiglie e anziani", "SSO", 13),
          new DemoOffice("PLO", "Polizia locale", "DIR", 22));

  /**
   * Office, first name, last name; those with an account come first, in the order of the badges.
   */
  private static final String[][] KNOWN = {
    {"TRI", "Marta", "Esempi"},
    {"TRI", "Ugo", "Segnaposti"},
    {"TRI", "Bruno", "Fasulli"},
    {"RUM", "Lia", "Fittizi"},
    {"SAC", "Giulia", "Modelli"},
    {"SAC", "Carlo", "Provetti"},
    {"BIB", "Rina", "Ipotesi"},
    {"SIS", "Sara", "Simulati"},
    {"TRI", "Gilda", "Fantini"},
    {"TRI", "Dario", "Provetti"},
    {"TRI", "Ines", "Modelli"},
    {"TRI", "Piero", "Simulati"},
    {"TRI", "Teo", "Prototipi"},
    {"TRI", "Nora", "Campioni"},
    {"ECO", "Sole", "Inventi"},
  };

  private static final List<String> WOMEN =
      words(
          """
          Ada Bice Carla Desirée Elsa Flora Gemma Ilde Lea Mina Noemi Olga Pia Rita Sibilla
          Tea Ursula Vera Wanda Zita Marta Lia Giulia Rina Sara Gilda Ines Nora Sole
          """);

  private static final List<String> MEN =
      words(
          """
          Aldo Berto Ciro Diego Elio Fulvio Gino Igor Livio Mosè Niccolò Oreste Pio Remo
          Silvio Tito Ugo Vasco Walter Zeno
          """);

  private static final List<String> LAST_NAMES =
      words(
          """
          Abbozzi Apocrifi Astratti Bozzetti Burattini Calchi Campioni Cartoni Comparse
          Copioni D’Esempio Doppioni Esempi Facsimili Falsetti Fantini Fasulli Favoletti
          Figuranti Finzioni Fittizi Imitati Immaginari Inventati Inventi Ipotesi Manichini
          Marionetti Miraggi Modelli Parvenzi Posticci Presunti Pretesti Prototipi Provetti
          Provini Pupazzi Riflessi Sagomati Schizzi Segnaposti Simulati Sognati Stampini
          Teorici Virtuali
          """);

  /** An office that nobody heads: what its people ask for goes one higher. */
  private static final String HEADLESS = "MOB";

  private static final String HEAD_OF_TRIBUTI = "Segnaposti";
  private static final int FIRST_BADGE = 1001;
  private static final String DOMAIN = "@citytimes.example";

  private DemoRegistry() {}

  /** The offices, each after the one it stands under. */
  public static List<DemoOffice> offices() {
    return OFFICES;
  }

  /** The people, by badge. */
  public static List<DemoPerson> people() {
    List<String[]> names = new ArrayList<>(List.of(KNOWN));
    Set<String> taken = new HashSet<>();
    names.forEach(name -> taken.add(name[1] + name[2]));
    int next = 0;
    for (DemoOffice office : OFFICES) {
      long known = names.stream().filter(name -> name[0].equals(office.code())).count();
      for (long left = office.people() - known; left > 0; next++) {
        String first = firstName(next);
        String last = LAST_NAMES.get(next * 11 % LAST_NAMES.size());
        if (taken.add(first + last)) {
          names.add(new String[] {office.code(), first, last});
          left--;
        }
      }
    }
    Set<String> headed = new HashSet<>(Set.of(HEADLESS));
    List<DemoPerson> people = new ArrayList<>();
    for (String[] name : names) {
      people.add(person(people.size(), name, headed));
    }
    return people;
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static String firstName(int number) {
    List<String> names = number % 5 < 3 ? WOMEN : MEN;
    return names.get(number * 7 / 5 % names.size());
  }

  private static DemoPerson person(int number, String[] name, Set<String> headed) {
    String office = name[0];
    boolean known = number < KNOWN.length;
    boolean head =
        known ? HEAD_OF_TRIBUTI.equals(name[2]) && headed.add(office) : mayHead(office, headed);
    LocalDate born =
        LocalDate.of(1966 + (number * 13 + 17) % 36, 1 + number * 5 % 12, 1 + number * 3 % 28);
    LocalDate hired = born.plusYears(22 + number % 7).plusDays(number * 17L % 300);
    LocalDate latest = LocalDate.of(2025, 9, 1);
    return new DemoPerson(
        new Badge(String.valueOf(FIRST_BADGE + number)),
        DemoTaxCode.of(name[1], name[2], WOMEN.contains(name[1]), born),
        name[1],
        name[2],
        PlainText.fold(name[1] + "." + name[2]).replaceAll("[^a-z.]", "") + DOMAIN,
        office,
        head,
        head ? headCategory(office) : category(number),
        Duration.ofMinutes(known || head ? 36 * 60 : minutes(number)),
        hired.isAfter(latest) ? latest : hired);
  }

  /** The first generated person of an office heads it. */
  private static boolean mayHead(String office, Set<String> headed) {
    return !"TRI".equals(office) && headed.add(office);
  }

  private static Category headCategory(String office) {
    boolean sector = office.startsWith("S") && !Set.of("SAC", "SEG", "SIS", "SCU").contains(office);
    return sector || "DIR".equals(office) ? Category.EXECUTIVE : Category.OFFICER;
  }

  private static Category category(int number) {
    return switch ((number + 5) % 10) {
      case 0 -> Category.OPERATOR;
      case 1, 2 -> Category.SKILLED_OPERATOR;
      case 3, 4 -> Category.OFFICER;
      default -> Category.INSTRUCTOR;
    };
  }

  /** One in seven works part-time. */
  private static int minutes(int number) {
    return number % 7 != 0 ? 36 * 60 : List.of(18, 24, 30).get(number / 7 % 3) * 60;
  }
}
