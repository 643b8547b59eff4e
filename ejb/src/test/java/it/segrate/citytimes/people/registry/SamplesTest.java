package it.segrate.citytimes.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.people.Category;
import it.segrate.citytimes.people.DemoPerson;
import it.segrate.citytimes.people.DemoRegistry;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The files of {@code docs/samples} come from the demo's invented people. Run with {@code
 * -Dsamples.write=true} to write them anew.
 */
class SamplesTest {

  private static final Path SAMPLES = Path.of("..", "docs", "samples");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String TEO_LEAVES = "31/12/2026";

  @Test
  void officesAreAllGood() throws IOException {
    check("uffici.csv", offices(), StandardCharsets.UTF_8);

    assertThat(Csv.offices(sample("uffici.csv"))).hasSize(22).allMatch(ReadLine::isGood);
  }

  @Test
  void staffIsAllGood() throws IOException {
    check("personale.csv", staff(","), StandardCharsets.UTF_8);

    assertThat(people("personale.csv")).hasSize(220).allMatch(ReadLine::isGood);
  }

  @Test
  void monthLaterInWindows1252IsAllGood() throws IOException {
    check("personale-windows-1252.csv", monthLater(), RegistryText.WINDOWS);

    RegistryTable table =
        RegistryTable.read(RegistryKind.PEOPLE, sample("personale-windows-1252.csv"));
    assertThat(table.charset()).isEqualTo("windows-1252");
    assertThat(table.ignoredColumns()).containsExactly("Note");
    assertThat(people("personale-windows-1252.csv")).hasSize(222).allMatch(ReadLine::isGood);
  }

  @Test
  void mistakesAreOfEveryKindThatTheFileAloneShows() throws IOException {
    byte[] good = text(mistakes()).getBytes(StandardCharsets.UTF_8);
    byte[] broken =
        "1260;FNTGLD80A41Z999X;Gilda;Libertà;x@citytimes.example;TRI;no;Istruttori;36;01/03/2015;\r\n"
            .getBytes(RegistryText.WINDOWS);
    byte[] all = new byte[good.length + broken.length];
    System.arraycopy(good, 0, all, 0, good.length);
    System.arraycopy(broken, 0, all, good.length, broken.length);
    checkBytes("personale-errori.csv", all);

    Set<Reason> found =
        people("personale-errori.csv").stream()
            .flatMap(line -> line.problems().stream())
            .map(Problem::reason)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    assertThat(found)
        .contains(
            Reason.COLUMNS,
            Reason.QUOTES,
            Reason.ENCODING,
            Reason.CONTROL_CHARACTER,
            Reason.FORMULA,
            Reason.MISSING,
            Reason.BADGE,
            Reason.TAX_CODE_LENGTH,
            Reason.TAX_CODE_CHECK,
            Reason.NAME,
            Reason.EMAIL,
            Reason.YES_NO,
            Reason.CATEGORY,
            Reason.HOURS,
            Reason.HOURS_RANGE,
            Reason.DATE,
            Reason.LEFT_BEFORE_HIRED,
            Reason.HEAD_WITHOUT_OFFICE);
  }

  private static List<String> offices() {
    List<String> lines = new ArrayList<>();
    lines.add("codice,denominazione,ufficio superiore");
    DemoRegistry.offices()
        .forEach(
            office ->
                lines.add(
                    String.join(
                        ",",
                        office.code(),
                        office.name(),
                        office.parent() == null ? "" : office.parent())));
    return lines;
  }

  private static List<String> staff(String separator) {
    List<String> lines = new ArrayList<>();
    lines.add(Csv.HEADER.replace(";", separator));
    DemoRegistry.people().forEach(person -> lines.add(String.join(separator, cells(person))));
    return lines;
  }

  private static List<String> cells(DemoPerson demo) {
    Person person =
        new Person(demo.badge(), demo.taxCode(), demo.firstName(), demo.lastName(), demo.hiredOn());
    person.reachAt(demo.email());
    person.contract(demo.category(), demo.weeklyHours());
    Office office = new Office(demo.office(), demo.office());
    person.moveTo(office, demo.hiredOn());
    if (demo.head()) {
      office.appointHead(person, demo.hiredOn());
    }
    return RegistryRecord.of(person);
  }

  /** Two newcomers, one who leaves, one who moves, one who works less, one with another name. */
  private static List<String> monthLater() {
    List<String> lines = new ArrayList<>();
    for (String line : staff(";")) {
      String later = line;
      if (line.startsWith("1013;")) {
        later = line + TEO_LEAVES;
      } else if (line.startsWith("1010;")) {
        later = line.replace(";TRI;", ";ECO;");
      } else if (line.startsWith("1011;")) {
        later = line.replace(";36:00;", ";30,5;");
      } else if (line.startsWith("1014;")) {
        later = line.replace(";Campioni;", ";Campioni Libertà;");
      }
      lines.add(later + (lines.isEmpty() ? ";Note" : ";"));
    }
    String area = ";no;" + Words.category(Category.INSTRUCTOR) + ";36;01/12/2026;;";
    lines.add(
        "1221;PRVNCL99C15Z999C;Niccolò;Provette;niccolo.provette@citytimes.example;Mobilità"
            + area);
    lines.add(
        "1222;BZZSPH01E60Z999O;Sofia;Bozzé;sofia.bozze@citytimes.example;SAC" + area + "part");
    return lines;
  }

  /** One mistake a line, each on another person's, after one line that is right. */
  private static List<String> mistakes() {
    List<String> good = staff(";");
    List<String> lines = new ArrayList<>(List.of(good.get(0), good.get(1)));
    lines.add(wrong(9, Column.BADGE, "10 09"));
    lines.add(wrong(10, Column.TAX_CODE, "PRVDRA80A01"));
    lines.add(wrong(11, Column.TAX_CODE, "MDLNSI80A41Z999A"));
    lines.add(wrong(12, Column.FIRST_NAME, "=cmd|'/c calc'!A0"));
    lines.add(wrong(13, Column.LAST_NAME, "@SUM(1+1)"));
    lines.add(wrong(14, Column.FIRST_NAME, "N0ra"));
    lines.add(wrong(15, Column.LAST_NAME, ""));
    lines.add(wrong(17, Column.EMAIL, "senza-chiocciola"));
    lines.add(wrong(18, Column.OFFICE, "XYZ"));
    lines.add(wrong(4, Column.HEAD, "sì"));
    lines.add(wrong(19, Column.HEAD, "sì").replace(";DIR;", ";;"));
    lines.add(wrong(21, Column.HEAD, "forse"));
    lines.add(wrong(22, Column.CATEGORY, "Maghi"));
    lines.add(wrong(23, Column.WEEKLY_HOURS, "tante"));
    lines.add(wrong(24, Column.WEEKLY_HOURS, "60"));
    lines.add(wrong(25, Column.HIRED_ON, "31/02/2015"));
    lines.add(wrong(26, Column.LEFT_ON, "01/01/1960"));
    lines.add(good.get(27) + ";una colonna in più");
    lines.add(wrong(28, Column.FIRST_NAME, "\"Aperte"));
    lines.add(wrong(29, Column.FIRST_NAME, "Wal\u0000ter"));
    lines.add(wrong(30, Column.EMAIL, "doppia@citytimes.example"));
    lines.add(wrong(31, Column.EMAIL, "Doppia@citytimes.example"));
    lines.add(good.get(33));
    lines.add(wrong(34, Column.BADGE, "01033"));
    lines.add(wrong(35, Column.HEAD, "sì").replace(";RUM;", ";MOB;"));
    lines.add(wrong(36, Column.HEAD, "sì").replace(";SIS;", ";MOB;"));
    return lines;
  }

  /** The staff's line of that number with another value in one cell. */
  private static String wrong(int number, Column column, String value) {
    String[] cells = staff(";").get(number).split(";", -1);
    cells[RegistryKind.PEOPLE.columns().indexOf(column)] = value;
    return String.join(";", cells);
  }

  private static String text(List<String> lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static void check(String name, List<String> lines, Charset charset) throws IOException {
    checkBytes(name, text(lines).getBytes(charset));
  }

  private static void checkBytes(String name, byte[] expected) throws IOException {
    Path file = SAMPLES.resolve(name);
    if (Boolean.getBoolean("samples.write")) {
      Files.createDirectories(SAMPLES);
      Files.write(file, expected);
    }
    assertThat(file).hasBinaryContent(expected);
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(name));
  }

  private static List<ReadLine<PersonLine>> people(String name) throws IOException {
    return PersonLine.readAll(RegistryTable.read(RegistryKind.PEOPLE, sample(name)), TODAY);
  }
}
