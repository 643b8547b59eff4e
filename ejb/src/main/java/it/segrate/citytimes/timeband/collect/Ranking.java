package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one person ranked in a collection window, and what came out for them. Why they may go first
 * is not here: only that they said they may.
 */
@Entity
@Table(name = "timeband_collection_ranking")
public class Ranking {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "collection_id")
  private long windowId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "bands")
  @Convert(converter = BandIds.class)
  private List<Long> bands = List.of();

  private boolean precedence;
  private boolean pinned;

  @Column(name = "band_id")
  private Long bandId;

  @Embedded private Obstruction whyNotFirst;

  @Column(name = "request_id")
  private Long requestId;

  private String refusal;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Ranking() {}

  public Ranking(long windowId, long personId) {
    this.windowId = windowId;
    this.personId = personId;
  }

  /** These, the most wanted first. */
  void rank(List<Long> wanted, boolean first, Instant at) {
    bands = List.copyOf(wanted);
    precedence = first;
    changedAt = at;
  }

  /** An edition of a band stands wherever the one before did. */
  void replace(Long former, Long next) {
    bands = bands.stream().map(band -> band.equals(former) ? next : band).distinct().toList();
    if (former.equals(bandId)) {
      bandId = next;
    }
  }

  /**
   * What the solver proposes.
   *
   * @param band null for the hours they have
   * @param why what kept them from the band they want most; null for nothing
   */
  void receive(Long band, WhyNot why) {
    bandId = band;
    whyNotFirst = why == null ? null : new Obstruction(why);
  }

  /** HR says what they get, whatever the solver finds; null for the hours they have. */
  void pin(Long band) {
    pinned = true;
    bandId = band;
    whyNotFirst = null;
  }

  /** The solver says again what they get. */
  void unpin() {
    pinned = false;
  }

  /** A request was sent for them. */
  void sent(long request) {
    requestId = request;
    refusal = null;
  }

  /** No request could be sent: the key of the sentence that says why. */
  void notSent(String key) {
    refusal = key;
  }

  /** The place of a band among those ranked, 1 for the most wanted; empty for another one. */
  public OptionalInt rankOf(Long band) {
    int at = bands.indexOf(band);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
  }

  /** Which wish came true, 1 for the most wanted; empty where none did. */
  public OptionalInt cameTrue() {
    return bandId == null ? OptionalInt.empty() : rankOf(bandId);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public long getWindowId() {
    return windowId;
  }

  public long getPersonId() {
    return personId;
  }

  /** Ids of the bands, the most wanted first. */
  public List<Long> getBands() {
    return bands;
  }

  /** Whether they said that the contract lets them go first. */
  public boolean isPrecedence() {
    return precedence;
  }

  public boolean isPinned() {
    return pinned;
  }

  /** What they get; empty for the hours they have. */
  public Optional<Long> bandId() {
    return Optional.ofNullable(bandId);
  }

  /** What kept them from the band they want most; empty for nothing. */
  public Optional<WhyNot> whyNotFirst() {
    return Optional.ofNullable(whyNotFirst).flatMap(Obstruction::value);
  }

  /** The request that was sent for them. */
  public Optional<Long> requestId() {
    return Optional.ofNullable(requestId);
  }

  /** Why no request could be sent, as a message key. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** When they last wrote it. */
  public Instant getChangedAt() {
    return changedAt;
  }
}
