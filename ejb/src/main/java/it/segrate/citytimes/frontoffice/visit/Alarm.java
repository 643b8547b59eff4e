package it.segrate.citytimes.frontoffice.visit;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Somebody at a desk called for help; it stands until somebody says that it is over. */
@Entity
@Table(name = "frontoffice_alarm")
public class Alarm {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "branch_id", nullable = false)
  private long branchId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "point_id")
  private ServicePoint point;

  @Column(name = "raised_by", nullable = false)
  private String raisedBy;

  @Column(name = "raised_at", nullable = false)
  private Instant raisedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Version private int version;

  /** For JPA. */
  protected Alarm() {}

  Alarm(ServicePoint point, String raisedBy, Instant at) {
    this.point = point;
    this.branchId = point.getBranch().getId();
    this.raisedBy = raisedBy;
    this.raisedAt = at;
  }

  /** It is over; a second time does nothing. */
  void end(String by, Instant at) {
    if (endedAt == null) {
      endedBy = by;
      endedAt = at;
    }
  }

  public Long getId() {
    return id;
  }

  public ServicePoint getPoint() {
    return point;
  }

  public String getRaisedBy() {
    return raisedBy;
  }

  public Instant getRaisedAt() {
    return raisedAt;
  }

  public Optional<Instant> getEndedAt() {
    return Optional.ofNullable(endedAt);
  }
}
