package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.evidence.Eligibility;
import it.segrate.citytimes.timeband.evidence.Evidence;
import it.segrate.citytimes.timeband.evidence.EvidenceService;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that prove a reason: who opens them, and what the others see. */
@BothDatabases
class EvidenceTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
  private static final String CANARY = "canarino-nel-certificato";
  private static final byte[] PDF = ("%PDF-1.7\n" + CANARY).getBytes(StandardCharsets.UTF_8);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
  }

  private long asked() {
    return town.ask(town.employee, "monday", FROM, UNTIL);
  }

  private long add(Account who, long request, byte[] content) {
    return town.as(who, desk -> desk.evidence.add(request, CANARY + ".pdf", content).id());
  }

  private Eligibility eligibility(long id) {
    return town.request(id).getEligibility();
  }

  @Test
  void fileIsOpenedByWhoAddedItAndByHrAndNobodyElse() {
    long id = asked();
    long file = add(town.employee, id, PDF);

    assertThat(town.as(town.employee, desk -> desk.evidence.openMine(file)).bytes()).isEqualTo(PDF);
    assertThat(town.as(town.hr, desk -> desk.evidence.openForCheck(file)).bytes()).isEqualTo(PDF);
    assertThatThrownBy(() -> town.doAs(town.colleague, desk -> desk.evidence.openMine(file)))
        .hasMessageContaining("timeband.refusal.unknown");
    assertThatThrownBy(() -> town.doAs(town.head, desk -> desk.evidence.openMine(file)))
        .hasMessageContaining("timeband.refusal.unknown");
  }

  @Test
  void neitherNameNorContentIsInTheDatabaseTheMailsOrTheAuditTrail() {
    long id = asked();
    long file = add(town.employee, id, PDF);
    town.doAs(town.hr, desk -> desk.evidence.openForCheck(file));
    town.approveWhole(id);

    assertThat(town.dump()).doesNotContain(CANARY);
    assertThat(town.mails.all()).noneMatch(sent -> sent.mail().text().contains(CANARY));
    assertThat(town.audit.lines()).noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void hrsReadingIsRecorded() {
    long id = asked();
    long file = add(town.employee, id, PDF);

    town.doAs(town.hr, desk -> desk.evidence.openForCheck(file));

    assertThat(town.audit.lines()).anyMatch(line -> line.startsWith("timeband.evidence-read"));
  }

  @Test
  void othersSeeWhetherTheRightIsThereAndNoMore() {
    long id = asked();
    assertThat(eligibility(id)).isEqualTo(Eligibility.NONE);
    assertThatThrownBy(() -> town.doAs(town.hr, desk -> desk.evidence.judge(id, true, null)))
        .hasMessageContaining("timeband.refusal.evidenceNone");

    add(town.employee, id, PDF);
    assertThat(eligibility(id)).isEqualTo(Eligibility.PENDING);
    town.doAs(town.hr, desk -> desk.evidence.judge(id, true, null));

    assertThat(eligibility(id)).isEqualTo(Eligibility.YES);
    assertThat(town.historyOf(id)).contains("timeband.event.ELIGIBLE_YES");
  }

  @Test
  void bandEndsWhenTheReasonDoes() {
    long id = asked();
    add(town.employee, id, PDF);
    LocalDate schoolEnds = LocalDate.of(2027, 6, 8);

    town.doAs(town.hr, desk -> desk.evidence.judge(id, true, schoolEnds));

    assertThat(town.request(id).until()).contains(schoolEnds);
    town.approveWhole(id);
    town.comes(FROM, id);
    town.comes(schoolEnds.plusDays(1), id);
    assertThat(town.state(id)).isEqualTo(RequestState.ENDED);
  }

  @Test
  void reasonThatIsNotThereChangesNoDates() {
    long id = asked();
    add(town.employee, id, PDF);

    town.doAs(town.hr, desk -> desk.evidence.judge(id, false, FROM.plusDays(1)));

    assertThat(eligibility(id)).isEqualTo(Eligibility.NO);
    assertThat(town.request(id).until()).contains(UNTIL);
  }

  @Test
  void nobodyChecksTheirOwn() {
    long id = town.ask(town.hr, "monday", FROM, UNTIL);
    long file = add(town.hr, id, PDF);

    assertThatThrownBy(() -> town.doAs(town.hr, desk -> desk.evidence.judge(id, true, null)))
        .hasMessageContaining("approval.refusal.own");
    assertThatThrownBy(() -> town.doAs(town.hr, desk -> desk.evidence.openForCheck(file)))
        .hasMessageContaining("approval.refusal.own");
  }

  @Test
  void fileOfAnotherKindTooLargeEmptyOrOneTooManyIsRefused() {
    long id = asked();
    byte[] large = new byte[EvidenceService.LARGEST + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);

    assertThatThrownBy(() -> add(town.employee, id, "<html>".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("timeband.refusal.evidenceKind");
    assertThatThrownBy(() -> add(town.employee, id, large))
        .hasMessageContaining("timeband.refusal.evidenceLarge");
    assertThatThrownBy(() -> add(town.employee, id, new byte[0]))
        .hasMessageContaining("timeband.refusal.evidenceEmpty");
    for (int i = 0; i < EvidenceService.MOST; i++) {
      add(town.employee, id, PDF);
    }
    assertThatThrownBy(() -> add(town.employee, id, PDF))
        .hasMessageContaining("timeband.refusal.evidenceMany");
  }

  @Test
  void filesAreGoneWhenTheRequestIsOverAndFixedOnceItIsDecided() {
    long id = asked();
    long file = add(town.employee, id, PDF);
    town.approveWhole(id);
    assertThatThrownBy(() -> town.doAs(town.employee, desk -> desk.evidence.remove(file)))
        .hasMessageContaining("timeband.refusal.evidenceDecided");
    town.comes(FROM, id);
    town.comes(UNTIL.plusDays(1), id);

    assertThat(filesOf(id)).isEmpty();
  }

  @Test
  void fileTakenAwayLeavesNothingToCheck() {
    long id = asked();
    long file = add(town.employee, id, PDF);
    assertThat(filesOf(id)).extracting(Evidence::name).containsExactly(CANARY + ".pdf");

    town.doAs(town.employee, desk -> desk.evidence.remove(file));

    assertThat(filesOf(id)).isEmpty();
    assertThat(eligibility(id)).isEqualTo(Eligibility.NONE);
  }

  private List<Evidence> filesOf(long id) {
    return town.as(town.employee, desk -> desk.evidence.mine(id));
  }
}
