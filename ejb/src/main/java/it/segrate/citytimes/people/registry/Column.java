package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.people.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of a registry file, with the headings it is known by. */
public enum Column {
  OFFICE_CODE(
      RegistryKind.OFFICES, true, "codice", "code", "codice ufficio", "office code", "id ufficio"),
  OFFICE_NAME(
      RegistryKind.OFFICES,
      true,
      "denominazione",
      "name",
      "nome",
      "nome ufficio",
      "office name",
      "descrizione",
      "ufficio",
      "office"),
  PARENT_OFFICE(
      RegistryKind.OFFICES,
      false,
      "ufficio superiore",
      "parent office",
      "codice superiore",
      "codice padre",
      "dipende da",
      "parent",
      "parent code"),

  BADGE(
      RegistryKind.PEOPLE,
      true,
      "matricola",
      "badge",
      "numero badge",
      "badge number",
      "n matricola",
      "codice badge",
      "numero matricola"),
  TAX_CODE(
      RegistryKind.PEOPLE,
      true,
      "codice fiscale",
      "tax code",
      "cf",
      "cod fiscale",
      "fiscal code",
      "tax id"),
  FIRST_NAME(RegistryKind.PEOPLE, true, "nome", "first name", "given name", "name"),
  LAST_NAME(RegistryKind.PEOPLE, true, "cognome", "last name", "surname", "family name"),
  EMAIL(
      RegistryKind.PEOPLE,
      true,
      "e-mail",
      "email",
      "mail",
      "posta elettronica",
      "e-mail address",
      "indirizzo e-mail",
      "email address",
      "indirizzo email"),
  OFFICE(
      RegistryKind.PEOPLE,
      true,
      "ufficio",
      "office",
      "codice ufficio",
      "office code",
      "settore",
      "unita organizzativa"),
  HEAD(
      RegistryKind.PEOPLE,
      true,
      "responsabile",
      "head",
      "head of office",
      "responsabile ufficio",
      "responsabile di ufficio",
      "responsabile dell'ufficio",
      "office head"),
  CATEGORY(
      RegistryKind.PEOPLE,
      true,
      "area",
      "category",
      "categoria",
      "inquadramento",
      "area ccnl",
      "profilo"),
  WEEKLY_HOURS(
      RegistryKind.PEOPLE,
      true,
      "ore settimanali",
      "weekly hours",
      "ore",
      "orario settimanale",
      "hours",
      "hours per week",
      "ore a settimana"),
  HIRED_ON(
      RegistryKind.PEOPLE,
      true,
      "assunzione",
      "hired on",
      "data assunzione",
      "data di assunzione",
      "assunto il",
      "hire date",
      "hired",
      "assunta il",
      "in servizio dal"),
  LEFT_ON(
      RegistryKind.PEOPLE,
      false,
      "cessazione",
      "left on",
      "data cessazione",
      "data di cessazione",
      "cessato il",
      "leave date",
      "left",
      "cessata il",
      "in servizio fino al"),

  SCHEDULE_BADGE(
      RegistryKind.SCHEDULES,
      true,
      "matricola",
      "badge",
      "numero badge",
      "badge number",
      "numero matricola"),
  SCHEDULE_FROM(RegistryKind.SCHEDULES, true, "dal", "from", "valido dal", "decorrenza"),
  SCHEDULE_UNTIL(RegistryKind.SCHEDULES, false, "al", "until", "valido al", "scadenza"),
  WEEK(RegistryKind.SCHEDULES, false, "settimana", "week", "numero settimana"),
  WEEKDAY(RegistryKind.SCHEDULES, true, "giorno", "weekday", "giorno della settimana", "day"),
  ENTRY_FROM(
      RegistryKind.SCHEDULES, true, "entrata dalle", "entry from", "entrata", "entry", "dalle ore"),
  ENTRY_TO(RegistryKind.SCHEDULES, false, "entrata fino alle", "entry to", "entrata alle"),
  PAUSE_FROM(RegistryKind.SCHEDULES, false, "pausa dalle", "break from"),
  PAUSE_TO(RegistryKind.SCHEDULES, false, "pausa fino alle", "break to", "pausa alle"),
  EXIT_FROM(
      RegistryKind.SCHEDULES, true, "uscita dalle", "exit from", "uscita", "exit", "alle ore"),
  EXIT_TO(RegistryKind.SCHEDULES, false, "uscita fino alle", "exit to", "uscita alle"),
  BREAK_MINUTES(
      RegistryKind.SCHEDULES, false, "pausa minuti", "break minutes", "minuti di pausa", "pausa"),
  DAY_HOURS(RegistryKind.SCHEDULES, true, "ore", "hours", "ore del giorno", "hours of the day"),
  ACT(RegistryKind.SCHEDULES, true, "atto", "act", "numero atto", "act number", "provvedimento"),
  ACT_DATE(RegistryKind.SCHEDULES, true, "data atto", "act date", "data provvedimento");

  private final RegistryKind kind;
  private final boolean required;
  private final List<String> headings;

  Column(RegistryKind kind, boolean required, String... headings) {
    this.kind = kind;
    this.required = required;
    this.headings = List.of(headings);
  }

  /**
   * Finds the column that a heading of a file means; case, accents and punctuation do not count.
   */
  static Optional<Column> named(RegistryKind kind, String heading) {
    String plain = plain(heading);
    return kind.columns().stream()
        .filter(column -> column.knownAs().anyMatch(plain::equals))
        .findFirst();
  }

  private Stream<String> knownAs() {
    return headings.stream().map(Column::plain);
  }

  private static String plain(String heading) {
    return PlainText.fold(heading).replaceAll("[^a-z0-9]+", " ").strip();
  }

  public RegistryKind kind() {
    return kind;
  }

  /**
   * Whether a file must have the column; its cells may still be empty where a field is optional.
   */
  public boolean isRequired() {
    return required;
  }

  /** The heading that our own files carry. */
  public String italian() {
    return headings.get(0);
  }

  public String english() {
    return headings.get(1);
  }
}
