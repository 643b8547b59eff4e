package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final LocalDate HIRED = LocalDate.of(2020, 3, 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Person person =
      new Person(new Badge("7"), new TaxCode("RSSMRA80A01H501U"), "Marta", "Esempi", HIRED);
  private final Office office = new Office("TRI", "Sportello tributi");

  @Test
  void personIsActiveFromHiringToTheLastDayOfWork() {
    person.leave(TODAY);

    assertThat(person.isActiveOn(HIRED.minusDays(1))).isFalse();
    assertThat(person.isActiveOn(HIRED)).isTrue();
    assertThat(person.isActiveOn(TODAY)).isTrue();
    assertThat(person.isActiveOn(TODAY.plusDays(1))).isFalse();
    assertThat(person.hasLeftBy(TODAY)).isFalse();
    assertThat(person.hasLeftBy(TODAY.plusDays(1))).isTrue();
  }

  @Test
  void nobodyLeavesBeforeBeingHired() {
    assertThatThrownBy(() -> person.leave(HIRED.minusDays(1)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.key()).isEqualTo("people.refusal.leftBeforeHired"));
  }

  @Test
  void leavingCanBeTakenBack() {
    person.leave(TODAY);

    person.stay();

    assertThat(person.isActiveOn(TODAY.plusYears(1))).isTrue();
  }

  @Test
  void headWhoMovesAwayLeavesTheOfficeWithoutHead() {
    person.moveTo(office, HIRED);
    office.appointHead(person, TODAY);

    person.moveTo(new Office("ECO", "Economato"), TODAY);

    assertThat(office.getHead()).isNull();
    assertThat(person.getOfficeSince()).isEqualTo(TODAY);
  }

  @Test
  void movingToTheSameOfficeChangesNothing() {
    person.moveTo(office, HIRED);
    office.appointHead(person, TODAY);

    person.moveTo(new Office("TRI", "Sportello tributi"), TODAY);

    assertThat(office.isHeadedBy(person)).isTrue();
    assertThat(person.getOfficeSince()).isEqualTo(HIRED);
  }

  @Test
  void officeHasOneHeadAtATime() {
    Person other =
        new Person(new Badge("8"), new TaxCode("MRTMTT91D08F205J"), "Ugo", "Segnaposti", HIRED);
    office.appointHead(person, TODAY);

    office.appointHead(other, TODAY);

    assertThat(office.isHeadedBy(person)).isFalse();
    assertThat(office.headOn(TODAY)).contains(other);
  }

  @Test
  void whoHasLeftHeadsNothing() {
    office.appointHead(person, TODAY);
    person.leave(TODAY);

    assertThat(office.headOn(TODAY)).contains(person);
    assertThat(office.headOn(TODAY.plusDays(1))).isEmpty();
    assertThatThrownBy(() -> office.appointHead(person, TODAY.plusDays(1)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void officeNeverStandsUnderItself() {
    Office below = new Office("RIS", "Riscossione");
    below.placeUnder(office);

    assertThatThrownBy(() -> office.placeUnder(below)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> office.placeUnder(office)).isInstanceOf(Refusal.class);
  }

  @Test
  void weeklyHoursAreMoreThanNoneAndAtMostFortyEight() {
    person.contract(Category.INSTRUCTOR, Duration.ofHours(48));

    assertThat(person.weeklyHours()).isEqualTo(Duration.ofHours(48));
    assertThatThrownBy(() -> person.contract(Category.INSTRUCTOR, Duration.ZERO))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> person.contract(Category.INSTRUCTOR, Duration.ofHours(48).plusMinutes(1)))
        .isInstanceOf(Refusal.class);
  }
}
