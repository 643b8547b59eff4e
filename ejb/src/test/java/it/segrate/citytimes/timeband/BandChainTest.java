package it.segrate.citytimes.timeband;

import static it.segrate.citytimes.approval.StepKind.HR;
import static it.segrate.citytimes.approval.StepKind.HR_EVIDENCE;
import static it.segrate.citytimes.approval.StepKind.OFFICE_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request on its way through the steps that HR wrote. */
@BothDatabases
class BandChainTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 7);
  private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8);

  private BandTown town;

  @BeforeEach
  void build(TestDatabase db) {
    town = new BandTown(db);
    db.inTransaction(entities -> entities.createQuery("DELETE FROM Chain c").executeUpdate());
  }

  @Test
  void hrsLookAtTheEvidenceComesFirstAndSendsTheRequestOn() {
    write(HR_EVIDENCE, OFFICE_HEAD, HR);
    long id = askWithEvidence();
    assertThat(town.worklistOf(town.hr)).extracting(WorklistRow::caseId).contains(caseOf(id));
    assertThat(town.worklistOf(town.head)).isEmpty();
    assertThatThrownBy(() -> town.approve(town.hr, id))
        .hasMessageContaining("timeband.refusal.evidenceUnseen");

    town.mails.forget();
    town.doAs(town.hr, desk -> desk.evidence.judge(id, true, null));

    assertThat(town.state(id)).isEqualTo(RequestState.SUBMITTED);
    assertThat(town.worklistOf(town.head)).hasSize(1);
    assertThat(town.historyOf(id))
        .endsWith("timeband.event.ELIGIBLE_YES", "approval.event.APPROVED_HR_EVIDENCE");
    assertThat(town.mails.told()).containsExactly("request-submitted-to-manager Ugo Segnaposti");
    town.approveWhole(id);
    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void whatHrFindsSendsItOnWhateverItIs() {
    write(HR_EVIDENCE, OFFICE_HEAD);
    long id = askWithEvidence();

    town.doAs(town.hr, desk -> desk.evidence.judge(id, false, null));

    assertThat(town.worklistOf(town.head)).hasSize(1);
  }

  @Test
  void requestWithoutEvidenceGoesStraightToTheHead() {
    write(HR_EVIDENCE, OFFICE_HEAD, HR);

    long id = town.ask(town.employee, "monday", FROM, UNTIL);

    assertThat(town.worklistOf(town.head)).hasSize(1);
    town.approve(town.head, id);
    assertThat(town.state(id)).isEqualTo(RequestState.MANAGER_APPROVED);
  }

  @Test
  void approvedByTheHeadItWaitsForTheEvidence() {
    write(OFFICE_HEAD, HR_EVIDENCE);
    long id = askWithEvidence();
    town.approve(town.head, id);
    assertThat(town.state(id)).isEqualTo(RequestState.MANAGER_APPROVED);

    town.doAs(town.hr, desk -> desk.evidence.judge(id, true, null));

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void evidenceTakenBackNeedsNoLook() {
    write(HR_EVIDENCE, OFFICE_HEAD);
    long id = askWithEvidence();
    town.doAs(town.employee, desk -> desk.evidence.remove(desk.evidence.mine(id).getFirst().id()));

    town.approve(town.hr, id);

    assertThat(town.worklistOf(town.head)).hasSize(1);
    town.withdraw(town.employee, id);
    assertThat(town.state(id)).isEqualTo(RequestState.WITHDRAWN);
  }

  @Test
  void hrAloneDecidesWhereTheChainSaysSo() {
    write(HR);
    long id = town.ask(town.employee, "monday", FROM, UNTIL);

    town.approve(town.hr, id);

    assertThat(town.state(id)).isEqualTo(RequestState.APPROVED);
  }

  /** A draft with a file, then sent. */
  private long askWithEvidence() {
    NewRequest wish = town.wish("monday", FROM, UNTIL);
    long id = town.as(town.employee, desk -> desk.requests.saveDraft(wish).getId());
    town.doAs(town.employee, desk -> desk.evidence.add(id, "certificato.pdf", PDF));
    town.doAs(town.employee, desk -> desk.requests.submit(wish));
    return id;
  }

  private void write(StepKind... kinds) {
    town.doAs(
        town.hr,
        desk ->
            desk.approvals
                .chain()
                .service()
                .write(
                    new NewChain(
                        TimeBandApproval.KIND,
                        null,
                        null,
                        Arrays.stream(kinds)
                            .map(kind -> new NewChain.Step(kind, 5, Overdue.REMIND))
                            .toList())));
  }

  private long caseOf(long id) {
    return town.request(id).caseId().orElseThrow();
  }
}
