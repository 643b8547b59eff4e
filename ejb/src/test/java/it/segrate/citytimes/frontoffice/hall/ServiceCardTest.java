package it.segrate.citytimes.frontoffice.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.frontoffice.TestHall;
import it.segrate.citytimes.frontoffice.board.KioskState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What whoever sets the hall up writes on the card of a service, and what the kiosk tells of it.
 */
@BothDatabases
class ServiceCardTest {

  private static final CardFields WRITTEN =
      new CardFields(
          "Chi vive qui",
          "Residents",
          " Una foto|recente \n\nLa tessera",
          "A photo\nThe card",
          "La carta",
          "The card",
          "6 giorni",
          "6 days",
          "22,00 €",
          "22.00 €",
          "https://comune.example/carta",
          true,
          "40");

  private final List<String> trail = new CopyOnWriteArrayList<>();
  private final AuditService audit =
      new AuditService() {
        @Override
        public void record(String action, String subject, String details) {
          trail.add(action + " " + details);
        }
      };

  private TestHall hall;

  @BeforeEach
  void furnish(TestDatabase db) {
    hall = new TestHall(db);
  }

  @Test
  void kioskTellsWhatWasWritten() {
    write(version(), WRITTEN);

    KioskState.Service told = hall.kiosk().services().getFirst();

    assertThat(told.card())
        .isEqualTo(
            new KioskState.Card(
                "Chi vive qui",
                List.of("Una foto|recente", "La tessera"),
                "La carta",
                "6 giorni",
                "22,00 €"));
    assertThat(trail).containsExactly("frontoffice.service-card Service A it, 40 a day");
  }

  @Test
  void cardWithoutWordsTellsNothing() {
    KioskState.Card card = hall.kiosk().services().getFirst().card();

    assertThat(card).isEqualTo(new KioskState.Card(null, List.of(), null, null, null));
  }

  @Test
  void whoWritesOnACardThatChangedMeanwhileIsTold() {
    int seen = version();
    write(seen, WRITTEN);

    assertRefused(seen, WRITTEN, null, "frontoffice.refusal.service.changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "10000", "1.5"})
  void badCapIsRefused(String cap) {
    assertRefused(
        version(), card("Chi", "Who", null, cap), "cap", "frontoffice.refusal.service.cap");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://comune.example", "javascript:alert(1)", "comune.example"})
  void badLinkIsRefused(String link) {
    assertRefused(
        version(), card("Chi", "Who", link, null), "link", "frontoffice.refusal.service.link");
  }

  @Test
  void oneLanguageAloneAndTooLongATextAreRefused() {
    assertRefused(
        version(), card("Chi", " ", null, null), "whoEn", "frontoffice.refusal.service.both.who");
    assertRefused(
        version(), card(null, "Who", null, null), "whoIt", "frontoffice.refusal.service.both.who");
    assertRefused(
        version(),
        card("Chi", "W".repeat(301), null, null),
        "whoEn",
        "frontoffice.refusal.service.text.who");
  }

  private static CardFields card(String whoIt, String whoEn, String link, String cap) {
    return new CardFields(
        whoIt, whoEn, null, null, null, null, null, null, null, null, link, true, cap);
  }

  private int version() {
    return hall.read(em -> em.find(ServiceCard.class, hall.service("A")).getVersion());
  }

  private void write(int version, CardFields fields) {
    hall.db.inTransaction(
        em ->
            new ServiceCardService(em, hall.directory(em), audit)
                .write(hall.service("A"), version, fields));
  }

  private void assertRefused(int version, CardFields fields, String field, String key) {
    assertThatThrownBy(() -> write(version, fields))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}
