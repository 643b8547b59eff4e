package it.segrate.citytimes.frontoffice.offline;

import it.segrate.citytimes.frontoffice.device.Device;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A ticket that a kiosk gave by itself and the server did not take: somebody has a number in hand
 * that nobody will call. It stands until the supervisor has looked after them.
 */
@Entity
@Table(name = "frontoffice_refused_ticket")
public class RefusedTicket {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "branch_id", nullable = false)
  private long branchId;

  @Column(name = "request_key", nullable = false)
  private String key;

  @Column(name = "display", nullable = false)
  private String number;

  @Column(nullable = false)
  private String kiosk;

  @Column(nullable = false)
  private String reason;

  @Column(name = "refused_at", nullable = false)
  private Instant refusedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Version private int version;

  /** For JPA. */
  protected RefusedTicket() {}

  /**
   * @param number as everybody reads it
   * @param reason key of the refusal
   */
  RefusedTicket(Device kiosk, String key, String number, String reason, Instant at) {
    this.branchId = kiosk.getBranch().getId();
    this.key = key;
    this.number = number;
    this.kiosk = kiosk.getName();
    this.reason = reason;
    this.refusedAt = at;
  }

  /** Somebody has looked after its holder; a second time does nothing. */
  void settle(Instant at) {
    if (settledAt == null) {
      settledAt = at;
    }
  }

  public Long getId() {
    return id;
  }

  public long getBranchId() {
    return branchId;
  }

  public String getNumber() {
    return number;
  }

  /** Name of the kiosk that gave it. */
  public String getKiosk() {
    return kiosk;
  }

  /** Key of the refusal. */
  public String getReason() {
    return reason;
  }

  public Instant getRefusedAt() {
    return refusedAt;
  }
}
