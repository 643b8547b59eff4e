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

/** What the supervisor tells one desk; it stands on the console until somebody has read it. */
@Entity
@Table(name = "frontoffice_desk_message")
public class DeskMessage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "point_id")
  private ServicePoint point;

  @Column(nullable = false)
  private String words;

  @Column(name = "sent_by", nullable = false)
  private String sentBy;

  @Column(name = "sent_at", nullable = false)
  private Instant sentAt;

  @Column(name = "read_at")
  private Instant readAt;

  @Version private int version;

  /** For JPA. */
  protected DeskMessage() {}

  public DeskMessage(ServicePoint point, String words, String sentBy, Instant at) {
    this.point = point;
    this.words = words;
    this.sentBy = sentBy;
    this.sentAt = at;
  }

  /** It has been read; a second time does nothing. */
  void read(Instant at) {
    if (readAt == null) {
      readAt = at;
    }
  }

  public Long getId() {
    return id;
  }

  public ServicePoint getPoint() {
    return point;
  }

  public String getWords() {
    return words;
  }

  /** Name of the supervisor. */
  public String getSentBy() {
    return sentBy;
  }

  public Instant getSentAt() {
    return sentAt;
  }

  public Optional<Instant> getReadAt() {
    return Optional.ofNullable(readAt);
  }
}
