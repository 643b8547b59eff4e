package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.select.LanePolicy;
import it.segrate.citytimes.frontoffice.ticket.TicketLane;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;

/** How a branch treats one lane, as it is stored: all times in minutes. */
@Embeddable
public class LaneRow {

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TicketLane lane;

  @Column(name = "static_class", nullable = false)
  private int staticClass;

  @Column(name = "head_start_minutes", nullable = false)
  private int headStart;

  @Column(name = "target_minutes")
  private Integer target;

  @Column(name = "hard_maximum_minutes", nullable = false)
  private int hardMaximum;

  /** For JPA. */
  protected LaneRow() {}

  LaneRow(TicketLane lane, LanePolicy policy) {
    this.lane = lane;
    this.staticClass = policy.staticClass();
    this.headStart = (int) policy.headStart().toMinutes();
    this.target = policy.target() == null ? null : (int) policy.target().toMinutes();
    this.hardMaximum = (int) policy.hardMaximum().toMinutes();
  }

  TicketLane lane() {
    return lane;
  }

  LanePolicy policy() {
    return new LanePolicy(
        staticClass,
        Duration.ofMinutes(headStart),
        target == null ? null : Duration.ofMinutes(target),
        Duration.ofMinutes(hardMaximum));
  }
}
