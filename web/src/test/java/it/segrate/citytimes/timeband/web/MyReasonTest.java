package it.segrate.citytimes.timeband.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.ReasonCategory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MyReasonTest {

  @Test
  void whatWasWrittenIsShown() {
    Reason reason = new Reason(ReasonCategory.VOLUNTEER, "Croce Rossa");

    assertThat(MyReason.read(() -> Optional.of(reason))).isEqualTo(new MyReason(true, reason));
  }

  @Test
  void nothingWrittenIsNothingKept() {
    assertThat(MyReason.read(Optional::empty).kept()).isFalse();
  }

  @Test
  void reasonThatDoesNotOpenLeavesThePageAlone() {
    MyReason unreadable =
        MyReason.read(
            () -> {
              throw Refusal.unavailable("timeband.refusal.reasonUnreadable");
            });

    assertThat(unreadable).isEqualTo(new MyReason(true, null));
  }

  @Test
  void somebodyElsesStaysRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                MyReason.read(
                    () -> {
                      throw Refusal.notFound("timeband.refusal.unknown");
                    }));
  }
}
