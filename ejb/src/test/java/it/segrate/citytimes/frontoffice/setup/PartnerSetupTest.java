package it.segrate.citytimes.frontoffice.setup;

import static it.segrate.citytimes.frontoffice.setup.SetupKit.refused;
import static it.segrate.citytimes.frontoffice.setup.SetupKit.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestOperator;
import it.segrate.citytimes.frontoffice.board.KioskState;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a guest comes into the hall, who works for it, and how it ends. */
@BothDatabases
class PartnerSetupTest {

  private static final Map<String, String> ALWAYS = tuesday("");

  private SetupKit kit;
  private LocalDate today;
  private String name;

  @BeforeEach
  void furnish(TestDatabase db) {
    kit = new SetupKit(db);
    today = LocalDate.now(kit.hall.clock);
    name = "Énergia " + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void guestComesWithItsLetterServiceAndDeskAndItsOperatorSitsDown() {
    TestOperator operator = new TestOperator(kit.hall, Role.PARTNER);
    Partner guest = invite(today, today, ALWAYS, Set.of(operator.account()));

    assertThat(guest.getCode()).startsWith("energia").doesNotContain(" ");
    assertThat(offered()).isTrue();
    ServicePoint desk =
        kit.desks(d -> d.desks(kit.code)).stream()
            .filter(one -> one.getName().equals("E1"))
            .findFirst()
            .orElseThrow();
    assertThat(desk.getPartner()).contains(guest.getCode());
    operator.take(desk);
    assertThat(operator.mine()).isPresent();
    assertThat(kit.audit.lines())
        .contains(
            "frontoffice.partner-invited frontoffice.partner:" + guest.getCode() + " " + name);
  }

  @Test
  void guestEndsByItselfAndOutsideItsHours() {
    Partner guest = invite(today.minusDays(9), today.minusDays(1), ALWAYS, Set.of());
    assertThat(offered()).isFalse();
    write(guest, fields(today, null, tuesday("8-10"), Set.of()));
    assertThat(offered()).isFalse();
    write(guest, fields(today, null, tuesday("10-12"), Set.of()));
    assertThat(offered()).isTrue();
    assertThat(kit.<Boolean>partners(p -> p.isHere(p.get(guest.getCode())))).isTrue();
  }

  @Test
  void letterOfAnotherQueueAndNameOfAnotherDeskAreRefusedAndNothingIsLeft() {
    kit.hall.desk("1", "A", null);
    refused("queue.letter.taken", "letter", () -> invite(start("A", "E1", area(), "10")));
    refused("queue.letter", "letter", () -> invite(start("e", "E1", area(), "10")));
    refused("desk.name.taken", "desk", () -> invite(start("E", "1", area(), "10")));
    refused("service.area", "area", () -> invite(start("E", "E1", null, "10")));
    refused("policy.number", "minutes", () -> invite(start("E", "E1", area(), "0")));

    assertThat(kit.<List<Partner>>partners(PartnerSetupService::partners))
        .noneMatch(one -> one.getName().equals(name));
    assertThat(kit.<List<String>>queueSetup(q -> q.freeLetters(kit.code))).contains("E");
  }

  @Test
  void daysInTheWrongOrderAreRefused() {
    refused("partner.from", "from", () -> invite(null, null, ALWAYS, Set.of()));
    refused("closure.until", "until", () -> invite(today, today.minusDays(1), ALWAYS, Set.of()));
    refused("hours.form", "TUESDAY", () -> invite(today, null, tuesday("sempre"), Set.of()));
  }

  @Test
  void accountWorksForOneGuestAlone() {
    Account post = kit.account("Piero Poste", Role.PARTNER);
    Account own = kit.account("Oria Interna", Role.OPERATOR);
    Partner first = invite(today, null, ALWAYS, Set.of(post.getId()));
    assertThat(kit.<Set<Long>>partners(p -> p.operators(first.getCode())))
        .containsExactly(post.getId());
    String before = name;
    name = before + " due";
    refused("partner.operators", "operators", () -> invite(Set.of(post.getId())));
    refused("partner.operators", "operators", () -> invite(Set.of(own.getId())));
    assertThat(kit.<List<Account>>partners(p -> p.candidates(null)))
        .extracting(Account::getId)
        .doesNotContain(post.getId(), own.getId());

    name = before;
    write(first, fields(today, null, ALWAYS, Set.of()));
    assertThat(kit.<List<Account>>partners(p -> p.candidates(null)))
        .extracting(Account::getId)
        .contains(post.getId());
  }

  @Test
  void operatorOfAGuestThatHasGoneIsFreeForAnother() {
    Account post = kit.account("Piero Poste", Role.PARTNER);
    Partner first = invite(today, today, ALWAYS, Set.of(post.getId()));
    String before = name;
    name = before + " due";
    assertThat(candidates(null)).as("the last day counts").doesNotContain(post.getId());
    assertThat(kit.<Map<Account, String>>partners(p -> p.taken(null)))
        .anySatisfy(
            (who, guest) -> {
              assertThat(who.getId()).isEqualTo(post.getId());
              assertThat(guest).isEqualTo(before);
            });

    kit.hall.clock.pass(Duration.ofDays(1));
    today = LocalDate.now(kit.hall.clock);
    assertThat(candidates(null)).contains(post.getId());
    Partner second = invite(Set.of(post.getId()));

    assertThat(operators(second)).containsExactly(post.getId());
    assertThat(operators(first)).isEmpty();
    name = before;
    refused(
        "partner.operators",
        "operators",
        () -> write(first, fields(today, null, ALWAYS, Set.of(post.getId()))));
  }

  @Test
  void closedAccountIsNotOfferedAndNotTaken() {
    Account gone = kit.account("Piero Poste", Role.PARTNER);
    kit.hall.db.inTransaction(
        em ->
            em.createNativeQuery("UPDATE account SET enabled = FALSE WHERE id = ?")
                .setParameter(1, gone.getId())
                .executeUpdate());

    assertThat(candidates(null)).doesNotContain(gone.getId());
    refused("partner.operators", "operators", () -> invite(Set.of(gone.getId())));
  }

  @Test
  void whoeverIsChosenTheGuestsOwnSystemStays() {
    Account system = kit.account("Totem", Role.MACHINE);
    Account post = kit.account("Piero Poste", Role.PARTNER);
    Partner guest = invite(today, null, ALWAYS, Set.of());
    kit.hall.db.inTransaction(
        em -> em.persist(new PartnerOperator(system.getId(), guest.getCode())));

    write(guest, fields(today, null, ALWAYS, Set.of(post.getId())));
    assertThat(operators(guest)).containsExactlyInAnyOrder(system.getId(), post.getId());
    write(guest, fields(today, null, ALWAYS, Set.of()));
    assertThat(operators(guest)).containsExactly(system.getId());
  }

  private List<Long> candidates(String code) {
    return kit.<List<Account>>partners(p -> p.candidates(code)).stream()
        .map(Account::getId)
        .toList();
  }

  private Set<Long> operators(Partner guest) {
    return kit.partners(p -> p.operators(guest.getCode()));
  }

  @Test
  void twoWhoWriteAGuestAtOnceDoNotOverwriteEachOther() {
    Partner guest = invite(today, null, ALWAYS, Set.of());
    Account post = kit.account("Piero Poste", Role.PARTNER);
    write(guest, fields(today, null, ALWAYS, Set.of(post.getId())));

    refused(
        "partner.changed",
        null,
        () ->
            kit.partners(
                p -> {
                  p.write(
                      guest.getCode(), guest.getVersion(), fields(today, null, ALWAYS, Set.of()));
                  return null;
                }));
    refused("partner", null, () -> kit.partners(p -> p.get("nobody")));
  }

  private boolean offered() {
    KioskState kiosk = kit.hall.kiosk();
    return kiosk.services().stream()
        .anyMatch(one -> one.letter().equals("E") && one.guest().here());
  }

  private void write(Partner guest, PartnerFields fields) {
    kit.partners(
        p -> {
          p.write(guest.getCode(), p.get(guest.getCode()).getVersion(), fields);
          return null;
        });
  }

  private Partner invite(
      LocalDate from, LocalDate until, Map<String, String> hours, Set<Long> operators) {
    return kit.partners(
        p ->
            p.invite(
                kit.code, fields(from, until, hours, operators), start("E", "E1", area(), "10")));
  }

  private Partner invite(Set<Long> operators) {
    return kit.partners(
        p ->
            p.invite(
                kit.code, fields(today, null, ALWAYS, operators), start("F", "F1", area(), "10")));
  }

  private Partner invite(PartnerFields.Start start) {
    return kit.partners(p -> p.invite(kit.code, fields(today, null, ALWAYS, Set.of()), start));
  }

  private PartnerFields fields(
      LocalDate from, LocalDate until, Map<String, String> hours, Set<Long> operators) {
    return new PartnerFields(name, from, until, hours, operators);
  }

  private static PartnerFields.Start start(String letter, String desk, Long area, String minutes) {
    return new PartnerFields.Start(letter, "Energia", "Energy", minutes, area, desk);
  }

  private Long area() {
    return kit.hall
        .<ServiceArea>read(em -> kit.hall.directory(em).areas(kit.hall.branch).getFirst())
        .getId();
  }
}
