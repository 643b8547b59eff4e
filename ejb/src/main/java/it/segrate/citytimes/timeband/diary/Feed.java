package it.segrate.citytimes.timeband.diary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A person's link to their own hours, for a calendar program that cannot log in. Who knows the
 * secret in it reads along, so only its hash is kept and one person has one link at a time.
 */
@Entity
@Table(name = "timeband_feed")
public class Feed {

  @Id
  @Column(name = "person_id")
  private long personId;

  @Version private long version;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "made_at")
  private Instant madeAt;

  protected Feed() {}

  Feed(long personId, FeedSecret secret, Instant at) {
    this.personId = personId;
    renew(secret, at);
  }

  /** Another secret: the one before opens nothing any more. */
  final void renew(FeedSecret secret, Instant at) {
    this.secretHash = secret.hash();
    this.madeAt = at;
  }

  long getPersonId() {
    return personId;
  }

  Instant getMadeAt() {
    return madeAt;
  }
}
