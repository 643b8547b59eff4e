package it.segrate.citytimes.timeband.evidence;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A sealed file of a request; only {@link EvidenceService} opens it. */
@Entity
@Table(name = "timeband_evidence")
class EvidenceFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "request_id")
  private long requestId;

  @Enumerated(EnumType.STRING)
  private EvidenceKind kind;

  @Column(name = "size_bytes")
  private int size;

  @Column(name = "sealed_name")
  private byte[] sealedName;

  @Basic(fetch = FetchType.LAZY)
  private byte[] sealed;

  @Column(name = "added_at")
  private Instant addedAt;

  protected EvidenceFile() {}

  EvidenceFile(
      long requestId, EvidenceKind kind, int size, byte[] sealedName, byte[] sealed, Instant at) {
    this.requestId = requestId;
    this.kind = kind;
    this.size = size;
    this.sealedName = sealedName.clone();
    this.sealed = sealed.clone();
    this.addedAt = at;
  }

  Long id() {
    return id;
  }

  long requestId() {
    return requestId;
  }

  EvidenceKind kind() {
    return kind;
  }

  int size() {
    return size;
  }

  byte[] sealedName() {
    return sealedName.clone();
  }

  byte[] sealed() {
    return sealed.clone();
  }

  Instant addedAt() {
    return addedAt;
  }
}
