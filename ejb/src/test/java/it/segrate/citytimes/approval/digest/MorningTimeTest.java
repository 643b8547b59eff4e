package it.segrate.citytimes.approval.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.calendar.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When approvers are written to in the morning. */
class MorningTimeTest {

  private static MorningTime at(String now, String time) {
    Clock clock =
        Clock.fixed(
            LocalDateTime.parse(now).atZone(PortalClock.ZONE).toInstant(), PortalClock.ZONE);
    return new MorningTime(time, new WorkingDays(Optional.of("--09-08")), clock);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T06:00, 2026-11-23T07:30, a Monday before",
    "2026-11-23T07:30, 2026-11-24T07:30, a Monday at the very time",
    "2026-11-27T10:00, 2026-11-30T07:30, a Friday after",
    "2026-11-28T06:00, 2026-11-30T07:30, a Saturday",
    "2026-11-29T23:59, 2026-11-30T07:30, a Sunday",
    "2026-12-07T10:00, 2026-12-09T07:30, the eve of the Immaculate Conception",
    "2026-12-24T10:00, 2026-12-28T07:30, Christmas Eve",
    "2027-03-26T10:00, 2027-03-30T07:30, before Easter Monday, the clocks going forward",
    "2026-09-07T10:00, 2026-09-09T07:30, the eve of the patron's day"
  })
  void nextIsTheMorningOfAWorkingDay(String now, String next, String when) {
    assertThat(at(now, "07:30").next().orElseThrow().toLocalDateTime())
        .as(when)
        .isEqualTo(LocalDateTime.parse(next));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T07:30, true",
    "2026-11-23T11:29, true",
    "2026-11-23T11:30, false",
    "2026-11-24T07:30, false"
  })
  void serverThatWasDownMakesUpForItForFourHours(String now, boolean still) {
    assertThat(at(now, "7:30").isStillMorningOf(LocalDate.of(2026, 11, 23))).isEqualTo(still);
  }

  @Test
  void dayThatIsNotWorkedHasNoMorning() {
    assertThat(at("2026-11-28T08:00", "07:30").isStillMorningOf(LocalDate.of(2026, 11, 28)))
        .isFalse();
  }

  @Test
  void offIsNever() {
    MorningTime off = at("2026-11-23T06:00", " off ");

    assertThat(off.next()).isEmpty();
    assertThat(off.isStillMorningOf(LocalDate.of(2026, 11, 23))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "25:00", "morning", "7"})
  void whatIsNoTimeStopsTheStart(String time) {
    assertThatThrownBy(() -> at("2026-11-23T06:00", time))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("citytimes.approval.digest-time");
  }
}
