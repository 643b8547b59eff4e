package it.segrate.citytimes.frontoffice.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.hall.Closure;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.select.Policy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import it.segrate.citytimes.frontoffice.visit.Policies;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What who answers for a hall writes about it, and what is refused. */
@BothDatabases
class SetupTest {

  private final List<String> trail = new ArrayList<>();
  private final AuditService audit =
      new AuditService() {
        @Override
        public void record(String action, String subject, String details) {
          trail.add(action + " " + details);
        }
      };
  private TestHall hall;
  private String code;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
    code = hall.branch.getCode();
  }

  @Test
  void policyIsWrittenAndCountsFromTheNextCallOn() {
    assertThat(read()).isEqualTo(Policy.standard());
    write(0, standard("fifo/1", "0", "12"));

    assertThat(read()).isEqualTo(Policy.standard().with("fifo/1", 0));
    assertThat(trail).containsExactly("frontoffice.policy fifo/1, 0 held back");
  }

  @Test
  void twoWhoWriteAPolicyAtOnceDoNotOverwriteEachOther() {
    write(0, standard("fifo/1", "0", "12"));
    int seen = hall.read(em -> policies(em).version(code));
    write(seen, standard("sportello/2", "2", "12"));

    refused(
        "frontoffice.refusal.policy.changed",
        null,
        () -> write(seen, standard("fifo/1", "0", "12")));
  }

  @Test
  void badFieldsOfAPolicyAreNamed() {
    refused("frontoffice.refusal.policy.rule", "rule", () -> write(0, standard("best", "1", "12")));
    refused(
        "frontoffice.refusal.policy.number",
        "heldBack",
        () -> write(0, standard("fifo/1", "10", "12")));
    refused(
        "frontoffice.refusal.policy.number",
        "release",
        () -> write(0, standard("fifo/1", "1", "0")));
    refused(
        "frontoffice.refusal.policy.number",
        "release",
        () -> write(0, standard("fifo/1", "1", "dodici")));
    PolicyFields typed = standard("fifo/1", "1", "12");
    Map<TicketLane, PolicyFields.Lane> lanes = new EnumMap<>(typed.lanes());
    lanes.put(TicketLane.WALK_IN, new PolicyFields.Lane("0", "0", "", "45"));
    refused(
        "frontoffice.refusal.policy.number",
        "WALK_IN_class",
        () -> write(0, new PolicyFields("fifo/1", "1", "12", lanes)));
  }

  @Test
  void closureClosesTheBranchOnItsDaysAndIsTakenBack() {
    LocalDate today = LocalDate.now(hall.clock);
    closures(c -> c.close(code, today, null, "Lavori in sala", "Works in the hall"));

    assertThat(hall.kiosk().open()).isFalse();
    long id = hall.read(em -> closures(em).coming(code).getFirst().getId());
    closures(c -> c.remove(id));
    assertThat(hall.kiosk().open()).isTrue();
    refused("frontoffice.refusal.closure", null, () -> closures(c -> c.remove(id)));
  }

  @Test
  void closuresOfPastDaysOrWithoutAReasonAreRefused() {
    LocalDate today = LocalDate.now(hall.clock);
    refused(
        "frontoffice.refusal.closure.from",
        "from",
        () -> closures(c -> c.close(code, today.minusDays(1), today, "Lavori", "Works")));
    refused(
        "frontoffice.refusal.closure.until",
        "until",
        () -> closures(c -> c.close(code, today, today.minusDays(1), "Lavori", "Works")));
    refused(
        "frontoffice.refusal.closure.reason",
        "reasonEn",
        () -> closures(c -> c.close(code, today, today, "Lavori", " ")));
    assertThat(hall.<List<Closure>>read(em -> closures(em).coming(code))).isEmpty();
  }

  @Test
  void queueIsWrittenAndItsNumbersFollow() {
    queue("A", new QueueFields("Carte", "Cards", "20", "101", "199", "50", "25"));

    assertThat(hall.take("A").display()).isEqualTo("A 101");
    ServiceGroup group = group("A");
    assertThat(group.getName().it()).isEqualTo("Carte");
    assertThat(group.getTargetMinutes()).isEqualTo(20);
    assertThat(group.getDailyCap()).contains(50);
    assertThat(group.getAppointmentPercent()).isEqualTo(25);
    refused(
        "frontoffice.refusal.queue.share",
        "share",
        () -> queue("A", new QueueFields("Carte", "Cards", "20", "1", "", "", "101")));
    refused(
        "frontoffice.refusal.queue.last",
        "last",
        () -> queue("A", new QueueFields("Carte", "Cards", "20", "101", "99", "", "40")));
    refused(
        "frontoffice.refusal.queue.number",
        "target",
        () -> queue("A", new QueueFields("Carte", "Cards", "0", "1", "", "", "40")));
    refused(
        "frontoffice.refusal.queue.name",
        "nameEn",
        () -> queue("A", new QueueFields("Carte", "", "20", "1", "", "", "40")));
  }

  private static PolicyFields standard(String rule, String heldBack, String release) {
    return new PolicyFields(rule, heldBack, release, PolicyFields.of(Policy.standard()).lanes());
  }

  private Policy read() {
    return hall.read(em -> policies(em).get(code));
  }

  private void write(int version, PolicyFields fields) {
    hall.db.inTransaction(em -> policies(em).write(code, version, fields));
  }

  private PolicyService policies(EntityManager em) {
    return new PolicyService(em, hall.directory(em), new Policies(em), audit);
  }

  private void closures(Consumer<ClosureService> act) {
    hall.db.inTransaction(em -> act.accept(closures(em)));
  }

  private ClosureService closures(EntityManager em) {
    return new ClosureService(em, hall.directory(em), audit, hall.clock);
  }

  private void queue(String letter, QueueFields fields) {
    ServiceGroup seen = group(letter);
    hall.db.inTransaction(
        em ->
            new QueueSetupService(em, hall.directory(em), audit)
                .write(seen.getId(), seen.getVersion(), fields));
  }

  private ServiceGroup group(String letter) {
    return hall.read(
        em ->
            hall.directory(em).groups(hall.branch).stream()
                .filter(one -> one.getLetter().equals(letter))
                .findFirst()
                .orElseThrow());
  }

  private static void refused(String key, String field, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> {
              assertThat(no.key()).isEqualTo(key);
              assertThat(no.field()).isEqualTo(field);
            });
  }
}
