package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.frontoffice.device.Device;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Numbers of one letter and day that one kiosk may give without asking. Nobody else ever gives
 * them; those it does not give are nobody's.
 */
@Entity
@Table(name = "frontoffice_number_block")
public class NumberBlock {

  /** Numbers in a block: what one letter gives at one kiosk in about an hour. */
  public static final int SIZE = 20;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "device_id", nullable = false, updatable = false)
  private long deviceId;

  @Column(name = "branch_id", nullable = false, updatable = false)
  private long branchId;

  @Column(name = "issued_on", nullable = false, updatable = false)
  private LocalDate day;

  @Column(nullable = false, updatable = false)
  private String letter;

  @Column(name = "first_number", nullable = false, updatable = false)
  private int first;

  @Column(name = "last_number", nullable = false, updatable = false)
  private int last;

  @Column(name = "leased_at", nullable = false, updatable = false)
  private Instant leasedAt;

  /** For JPA. */
  protected NumberBlock() {}

  NumberBlock(Device device, ServiceGroup group, LocalDate day, int first, Instant at) {
    this.deviceId = device.getId();
    this.branchId = device.getBranch().getId();
    this.day = day;
    this.letter = group.getLetter();
    this.first = first;
    this.last = first + SIZE - 1;
    this.leasedAt = at;
  }

  LocalDate getDay() {
    return day;
  }

  String getLetter() {
    return letter;
  }

  int getFirst() {
    return first;
  }

  int getLast() {
    return last;
  }

  Instant getLeasedAt() {
    return leasedAt;
  }
}
