package it.segrate.citytimes.timeband.collect;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The sealed reason of a ranking, until a request takes it over; only {@link
 * it.segrate.citytimes.timeband.PrivateReasonService} opens it. It is sealed with the ranking's
 * number below zero, which no request has.
 */
@Entity
@Table(name = "timeband_collection_reason")
public class SealedReason {

  @Id
  @Column(name = "ranking_id")
  private long rankingId;

  @Version private long version;

  private byte[] sealed;

  protected SealedReason() {}

  public SealedReason(long rankingId, byte[] sealed) {
    this.rankingId = rankingId;
    this.sealed = sealed.clone();
  }

  public void sealAnew(byte[] now) {
    sealed = now.clone();
  }

  public byte[] sealed() {
    return sealed.clone();
  }
}
