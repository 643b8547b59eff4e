package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.Refusal.Reason.CONFLICT;
import static it.segrate.citytimes.Refusal.Reason.INVALID;
import static it.segrate.citytimes.Refusal.Reason.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.worktime.DayHours;
import it.segrate.citytimes.worktime.Law;
import it.segrate.citytimes.worktime.Rule;
import it.segrate.citytimes.worktime.RuleCode;
import it.segrate.citytimes.worktime.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HR drafts, checks, publishes and changes bands. */
@BothDatabases
class BandDeskTest {

  private static final LocalDate FROM = BandTown.TODAY.plusMonths(2);
  private static final LocalDate TALKS = BandTown.TODAY.minusDays(10);

  private final String code =
      "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  @Test
  void rulesOfTheTableAreThoseOfTheLaw() {
    assertThat(rulesOn(BandTown.TODAY)).containsExactlyInAnyOrderElementsOf(Law.OF_2026.rules());
    assertThat(rulesOn(LocalDate.of(2000, 1, 1))).isEmpty();
  }

  @Test
  void ruleThatChangesHoldsFromItsDayAndCanBeTriedBefore() {
    Rule stricter = new Rule(RuleCode.DAILY_REST, 0, 900, Severity.VIOLATION, "Accordo di prova");
    LocalDate later = BandTown.TODAY.plusYears(5);
    town.doAs(town.hr, desk -> desk.rules.change(stricter, later));
    try {
      assertThat(rulesOn(later.minusDays(1)))
          .contains(
              new Rule(RuleCode.DAILY_REST, 0, 660, Severity.VIOLATION, "D.Lgs. 66/2003, art. 7"));
      assertThat(rulesOn(later)).contains(stricter).hasSize(Law.OF_2026.rules().size());
      BandSheet sheet = Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "18:00"));
      assertThat(check(sheet, FROM).violations()).isZero();
      assertThat(check(sheet, later).violations()).isPositive();
      assertRefused(
          INVALID,
          "timeband.refusal.ruleFrom",
          desk -> desk.rules.change(stricter, later.minusDays(1)));
      Rule mended = new Rule(RuleCode.DAILY_REST, 0, 720, Severity.VIOLATION, "Accordo di prova");
      town.doAs(town.hr, desk -> desk.rules.change(mended, later));
      assertThat(rulesOn(later)).contains(mended).doesNotContain(stricter);
    } finally {
      town.doAs(
          town.hr,
          desk -> {
            desk.entities
                .createQuery("DELETE FROM DatedRule r WHERE r.validFrom = :day")
                .setParameter("day", later)
                .executeUpdate();
            desk.entities.createQuery("UPDATE DatedRule r SET r.validTo = NULL").executeUpdate();
          });
    }
  }

  @Test
  void draftIsNobodysUntilItIsPublished() {
    long id = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));

    assertThat(offered(FROM)).doesNotContain(id);
    assertRefused(NOT_FOUND, "timeband.refusal.unknownBand", desk -> desk.catalogue.get(id));
    publish(id);
    assertThat(offered(FROM)).contains(id);
    assertThat(offered(FROM.minusDays(1))).doesNotContain(id);
  }

  @Test
  void draftMayBreakRulesAndLackThingsButIsNotPublished() {
    BandSheet noTalks = Sheets.sheet(code, FROM, null, Sheets.week("07:30", "15:15"));
    long id = draft(noTalks);
    assertThat(check(noTalks, FROM).missing()).containsExactly("talksOn");
    assertRefused(INVALID, "timeband.missing.talksOn", desk -> desk.desk.publish(id, version(id)));

    change(id, Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "21:00")));
    assertRefused(
        INVALID, "worktime.finding.DAILY_REST", desk -> desk.desk.publish(id, version(id)));

    change(id, Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    publish(id);
    assertThat(town.audit.lines()).anyMatch(line -> line.contains("timeband.published"));
  }

  @Test
  void talksInTheFutureAndBandsFromThePastAreNotPublished() {
    BandSheet sheet =
        Sheets.sheet(
            code, BandTown.TODAY, BandTown.TODAY.plusDays(1), Sheets.week("07:30", "15:15"));

    assertThat(check(sheet, FROM).missing()).containsExactly("talksOn", "validFrom");
  }

  @Test
  void whatDoesNotHoldIsSaidAtItsField() {
    List<DayHours> week = Sheets.week("07:30", "15:15");
    assertRefused(
        INVALID,
        "timeband.refusal.code",
        d -> d.desk.draft(Sheets.sheet("=cmd", FROM, TALKS, week)));
    assertRefused(
        INVALID,
        "timeband.refusal.noDays",
        d -> d.desk.draft(Sheets.sheet(code, FROM, TALKS, List.of())));
    assertRefused(
        INVALID,
        "timeband.refusal.validFromMissing",
        d -> d.desk.draft(Sheets.sheet(code, null, TALKS, week)));
    draft(Sheets.sheet(code, FROM, TALKS, week));
    assertRefused(
        INVALID,
        "timeband.refusal.codeTaken",
        d -> d.desk.draft(Sheets.sheet(code, FROM, TALKS, week)));
  }

  @Test
  void nextEditionReplacesTheOneBeforeFromItsFirstDay() {
    long first = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    publish(first);
    long second = next(first);
    assertThat(next(first)).isEqualTo(second);

    assertRefused(
        INVALID,
        "timeband.refusal.editionOrder",
        desk -> desk.desk.publish(second, version(second)));
    LocalDate later = FROM.plusMonths(1);
    change(second, Sheets.sheet(code, later, TALKS, Sheets.week("08:00", "15:45")));
    publish(second);

    assertThat(offered(later.minusDays(1))).contains(first).doesNotContain(second);
    assertThat(offered(later)).contains(second).doesNotContain(first);
    assertThat(
            town.<List<Integer>>as(
                town.hr,
                desk ->
                    desk.desk.all().stream()
                        .map(BandRow::band)
                        .filter(band -> band.getCode().equals(code))
                        .map(TimeBand::getEdition)
                        .toList()))
        .containsExactly(2, 1);
  }

  @Test
  void whoHasTheEditionBeforeIsToldOfTheNextAndKeepsTheirs() {
    long first = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    publish(first);
    long request =
        town.as(
            town.employee,
            desk ->
                desk.requests
                    .submit(
                        new NewRequest(
                            first, FROM, null, BandTown.NO_REASON, UUID.randomUUID().toString()))
                    .getId());
    town.approve(town.head, request);
    town.approve(town.hr, request);
    long second = next(first);
    change(second, Sheets.sheet(code, FROM.plusMonths(1), TALKS, Sheets.week("08:00", "15:45")));
    int before = town.mails.all().size();
    publish(second);

    assertThat(town.mails.all().subList(before, town.mails.all().size()))
        .singleElement()
        .satisfies(
            sent -> {
              assertThat(sent.order().template()).isEqualTo(TimeBandMails.BAND_CHANGED);
              assertThat(sent.order().address()).isEqualTo(town.employee.getEmail());
              assertThat(sent.mail().text()).contains("request.xhtml?band=" + second);
            });
    assertThat(people(first)).isEqualTo(1);
    assertThat(people(second)).isZero();
  }

  @Test
  void publishedBandIsNotRewritten() {
    long id = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    publish(id);

    assertRefused(
        CONFLICT,
        "timeband.refusal.bandChanged",
        desk ->
            desk.desk.change(
                id, version(id), Sheets.sheet(code, FROM, TALKS, Sheets.week("08:00", "15:45"))));
    assertRefused(
        CONFLICT, "timeband.refusal.bandChanged", desk -> desk.desk.discard(id, version(id)));
  }

  @Test
  void stalePageIsToldInsteadOfOverwriting() {
    long id = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    long before = town.as(town.hr, desk -> desk.desk.get(id).getVersion());
    change(id, Sheets.sheet(code, FROM, TALKS, Sheets.week("08:00", "15:45")));

    assertRefused(
        CONFLICT,
        "timeband.refusal.bandChanged",
        desk ->
            desk.desk.change(
                id, before, Sheets.sheet(code, FROM, TALKS, Sheets.week("07:00", "14:45"))));
  }

  @Test
  void discardedDraftIsGone() {
    long id = draft(Sheets.sheet(code, FROM, TALKS, Sheets.week("07:30", "15:15")));
    town.doAs(town.hr, desk -> desk.desk.discard(id, version(id)));

    assertRefused(NOT_FOUND, "timeband.refusal.unknownBand", desk -> desk.desk.get(id));
  }

  @Test
  void closedBandIsOfferedNoLongerAndWhoWorksItIsCounted() {
    long band = town.bands.get("equal");
    long request = town.ask(town.employee, "equal", FROM, null);
    town.approve(town.head, request);
    town.approve(town.hr, request);

    assertThat(people(band)).isEqualTo(1);
    assertRefused(
        INVALID,
        "timeband.refusal.lastDay",
        desk -> desk.desk.close(band, version(band), BandTown.TODAY.minusDays(1)));
    town.doAs(town.hr, desk -> desk.desk.close(band, version(band), FROM));
    assertThat(offered(FROM.plusDays(1))).doesNotContain(band);
  }

  private long people(long band) {
    return town.as(town.hr, desk -> desk.desk.people(band));
  }

  private long next(long id) {
    return town.as(town.hr, desk -> desk.desk.nextEdition(id).getId());
  }

  private long draft(BandSheet sheet) {
    return town.as(town.hr, desk -> desk.desk.draft(sheet).getId());
  }

  private void change(long id, BandSheet sheet) {
    town.doAs(town.hr, desk -> desk.desk.change(id, version(id), sheet));
  }

  private void publish(long id) {
    town.doAs(town.hr, desk -> desk.desk.publish(id, version(id)));
  }

  private long version(long id) {
    return town.as(town.hr, desk -> desk.desk.get(id).getVersion());
  }

  private BandCheck check(BandSheet sheet, LocalDate rulesOf) {
    return town.as(town.hr, desk -> desk.desk.check(sheet, rulesOf));
  }

  private List<Long> offered(LocalDate day) {
    return town.as(
        town.employee,
        desk -> desk.catalogue.offeredOn(day).stream().map(TimeBand::getId).toList());
  }

  private List<Rule> rulesOn(LocalDate day) {
    return town.as(town.hr, desk -> List.copyOf(desk.rules.bookOf(day).rules()));
  }

  private void assertRefused(Refusal.Reason reason, String key, Consumer<BandTown.Desk> act) {
    ThrowingCallable acting = () -> town.doAs(town.hr, act);
    assertThatThrownBy(acting)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.reason()).isEqualTo(reason);
              assertThat(no.key()).isEqualTo(key);
            });
  }
}
