package it.segrate.citytimes.timeband;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The sealed reason of a request; only {@link PrivateReasonService} opens it. */
@Entity
@Table(name = "timeband_reason")
class PrivateReason {

  @Id
  @Column(name = "request_id")
  private long requestId;

  @Version private long version;

  private byte[] sealed;

  protected PrivateReason() {}

  PrivateReason(long requestId, byte[] sealed) {
    this.requestId = requestId;
    this.sealed = sealed.clone();
  }

  void sealAnew(byte[] now) {
    sealed = now.clone();
  }

  byte[] sealed() {
    return sealed.clone();
  }
}
