package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.BothDatabases;
import it.segrate.citytimes.database.TestDatabase;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.timeband.change.ChangeKind;
import it.segrate.citytimes.timeband.order.PrintedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number and the content of an order of service, and who may print it. */
@BothDatabases
class OrderTest {

  private static final LocalDate FROM = LocalDate.of(2027, 1, 11);
  private static final LocalDate UNTIL = FROM.plusDays(20);

  private BandTown town;
  private TestDatabase db;

  @BeforeEach
  void build(TestDatabase db) {
    this.db = db;
    town = new BandTown(db);
  }

  private long granted(Account who, int month) {
    LocalDate from = FROM.plusMonths(month);
    long id = town.ask(who, "monday", from, from.plusDays(20));
    town.approveWhole(id);
    return id;
  }

  private PrintedOrder print(Account who, long id) {
    return town.as(who, desk -> desk.orders.print(id));
  }

  private boolean isThere(Account who, long id) {
    return town.as(who, desk -> desk.orders.isThere(id));
  }

  private Set<Long> mine(Account who) {
    return town.as(who, desk -> desk.orders.mine());
  }

  private int number(long id) {
    String number = print(town.hr, id).number();
    return Integer.parseInt(number.substring(0, number.indexOf('/')));
  }

  @Test
  void grantedBandHasANumberedOrderOfThatDay() {
    long id = granted(town.employee, 0);
    town.clock.setTo(FROM.plusYears(1));

    PrintedOrder order = print(town.employee, id);

    assertThat(order.number()).endsWith("/2026");
    assertThat(order.page())
        .contains("Ordine di servizio n. " + order.number())
        .contains("Segrate, 23 novembre 2026")
        .contains("Marta Esempi", "Sportello tributi", "dall’11 gennaio al 31 gennaio 2027")
        .contains("l’assenso di Ugo Segnaposti, responsabile d’ufficio, del 23 novembre 2026")
        .contains("l’approvazione di Lia Fittizi, per le Risorse umane, del 23 novembre 2026")
        .contains("Lunedì", "7:30–9:00");
    assertThat(print(town.hr, id)).isEqualTo(order);
  }

  @Test
  void printingWritesNothingButTheTrail() {
    long id = granted(town.employee, 0);
    int before = number(id);

    assertThat(number(id)).isEqualTo(before);
    String line = "timeband.order-printed timeband:" + id + " " + before + "/2026";
    assertThat(town.audit.lines()).endsWith(line, line);
  }

  @Test
  void orderIsForWhoHasTheBandWhoGrantedItAndHrAlone() {
    long id = granted(town.employee, 0);

    assertThat(List.of(town.employee, town.head, town.hr))
        .allSatisfy(who -> assertThat(print(who, id).page()).contains("Marta Esempi"));
    assertThatThrownBy(() -> print(town.colleague, id)).isInstanceOf(Refusal.class);
    assertThat(isThere(town.head, id)).isTrue();
    assertThat(isThere(town.colleague, id)).isFalse();
    assertThat(mine(town.employee)).containsExactly(id);
    assertThat(mine(town.colleague)).isEmpty();
  }

  @Test
  void headWhoDecidedNothingOfItReadsNoOrder() {
    long id = granted(town.employee, 0);
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("UPDATE approval_step SET decided_by = ? WHERE kind <> 'HR'")
                .setParameter(1, town.colleague.getPersonId())
                .executeUpdate());

    assertThatThrownBy(() -> print(town.head, id)).isInstanceOf(Refusal.class);
    assertThat(print(town.colleague, id).page()).contains("Marta Esempi");
  }

  @Test
  void whatIsNotGrantedOrWasGivenUpBeforeItBeganHasNoOrder() {
    long waiting = town.ask(town.colleague, "monday", FROM, null);
    long given = granted(town.employee, 0);
    town.grant(town.askChange(town.employee, given, ChangeKind.CANCEL, null, null));

    assertThatThrownBy(() -> print(town.hr, waiting)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> print(town.hr, given)).isInstanceOf(Refusal.class);
  }

  @Test
  void bandGrantedBeforeThereWereOrdersHasNone() {
    long id = granted(town.employee, 0);
    db.inTransaction(
        entities ->
            entities
                .createNativeQuery("DELETE FROM timeband_order WHERE request_id = ?")
                .setParameter(1, id)
                .executeUpdate());

    assertThat(mine(town.employee)).isEmpty();
    assertThatThrownBy(() -> print(town.employee, id)).isInstanceOf(Refusal.class);
  }

  @Test
  void otherDaysAreAnOrderThatReplacesTheFirst() {
    long id = granted(town.employee, 0);
    PrintedOrder first = print(town.employee, id);

    town.grant(
        town.askChange(town.employee, id, ChangeKind.DATES, FROM.plusDays(1), UNTIL.plusMonths(1)));

    PrintedOrder second = print(town.employee, id);
    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(second.page())
        .contains("sostituisce quello n. " + first.number() + " del 23 novembre 2026")
        .contains("dal 12 gennaio al 28 febbraio 2027");
    assertThat(first.page()).doesNotContain("sostituisce");
  }

  @Test
  void reasonIsNotInIt() {
    Reason reason = new Reason(ReasonCategory.PARENTAL, "canarino-ordine");
    long id =
        town.as(
            town.employee,
            desk ->
                desk.requests
                    .submit(
                        new NewRequest(
                            town.bands.get("monday"),
                            FROM,
                            UNTIL,
                            reason,
                            UUID.randomUUID().toString()))
                    .getId());
    town.approveWhole(id);

    assertThat(print(town.employee, id).page())
        .doesNotContain("canarino")
        .doesNotContainIgnoringCase("genitor");
  }

  @Test
  void numbersOfManyAtOnceFollowEachOtherWithoutAGap() {
    int before = number(granted(town.colleague, 0));
    List<Long> ids =
        IntStream.range(0, 4)
            .mapToObj(
                month -> {
                  LocalDate from = FROM.plusMonths(month);
                  long id = town.ask(town.employee, "monday", from, from.plusDays(20));
                  town.approve(town.head, id);
                  return id;
                })
            .toList();
    CyclicBarrier start = new CyclicBarrier(ids.size());

    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (long id : ids) {
      all.add(
          CompletableFuture.runAsync(
              () -> {
                meet(start);
                town.approve(town.hr, id);
              },
              each -> new Thread(each).start()));
    }
    all.forEach(CompletableFuture::join);

    assertThat(ids.stream().map(this::number).sorted())
        .containsExactly(before + 1, before + 2, before + 3, before + 4);
  }

  private static void meet(CyclicBarrier start) {
    try {
      start.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void numberOfAnActThatComesToNothingGoesToTheNext() {
    int before = number(granted(town.colleague, 0));
    long undone = town.ask(town.employee, "monday", FROM, UNTIL);
    town.approve(town.head, undone);

    assertThatThrownBy(
            () ->
                town.doAs(
                    town.hr,
                    desk -> {
                      TimeBandRequest request = desk.entities.find(TimeBandRequest.class, undone);
                      desk.book.write(request, request.caseId().orElseThrow(), BandTown.TODAY);
                      throw new IllegalStateException("Undone");
                    }))
        .hasMessage("Undone");

    assertThat(number(granted(town.colleague, 1))).isEqualTo(before + 1);
  }

  @Test
  void firstOrderOfAYearIsNumberOne() {
    granted(town.employee, 3);
    town.clock.setTo(LocalDate.of(2099, 1, 4));

    assertThat(print(town.hr, granted(town.colleague, 12 * 73)).number()).isEqualTo("1/2099");
  }
}
