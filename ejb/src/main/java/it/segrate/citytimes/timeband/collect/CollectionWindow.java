package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.timeband.offer.Offer;
import it.segrate.citytimes.timeband.offer.Places;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * A collection window ('raccolta'): until it closes, the people of some offices rank the bands they
 * would like to work in a term. HR has the solver propose who gets which, and publishes that.
 */
@Entity
@Table(name = "timeband_collection")
public class CollectionWindow {

  /** Longest name, in characters. */
  public static final int NAME_LENGTH = 80;

  /** The most bands that one can be let rank. */
  public static final int MOST_RANKS = 5;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;
  private String name;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  @Column(name = "opens_at")
  private Instant opensAt;

  @Column(name = "closes_at")
  private Instant closesAt;

  private int ranks;

  @Enumerated(EnumType.STRING)
  private CollectionState state = CollectionState.DRAFT;

  @Column(name = "moved_at")
  private Instant movedAt;

  @ElementCollection
  @CollectionTable(
      name = "timeband_collection_band",
      joinColumns = @JoinColumn(name = "collection_id"))
  @Column(name = "band_id")
  private Set<Long> bands = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      name = "timeband_collection_office",
      joinColumns = @JoinColumn(name = "collection_id"))
  @Column(name = "office_id")
  private Set<Long> offices = new HashSet<>();

  protected CollectionWindow() {}

  /** A draft of what HR has written, checked before. */
  public CollectionWindow(CollectionSheet sheet, Instant at) {
    write(sheet);
    movedAt = at;
  }

  /**
   * Takes what HR has written.
   *
   * @throws Refusal CONFLICT if it has opened
   */
  void revise(CollectionSheet sheet) {
    require(CollectionState.DRAFT);
    write(sheet);
  }

  private void write(CollectionSheet sheet) {
    name = sheet.name();
    fromDate = sheet.from();
    untilDate = sheet.until();
    opensAt = sheet.opensAt();
    closesAt = sheet.closesAt();
    ranks = sheet.ranks();
    bands.retainAll(sheet.bands());
    bands.addAll(sheet.bands());
    offices.retainAll(sheet.offices());
    offices.addAll(sheet.offices());
  }

  /** Offers an edition of a band in the place of the one before. */
  void replace(Long former, Long next) {
    bands.remove(former);
    bands.add(next);
  }

  /** Lets people rank, from now on. */
  void open(Instant at) {
    move(CollectionState.OPEN, at);
    opensAt = at;
  }

  /** Lets nobody rank any more, from now on. */
  void close(Instant at) {
    require(CollectionState.OPEN);
    move(CollectionState.CLOSED, at);
    closesAt = at;
  }

  /** The solver is asked. */
  void solve(Instant at) {
    move(CollectionState.SOLVING, at);
  }

  /** The solver has found something. */
  void propose(Instant at) {
    move(CollectionState.PROPOSED, at);
  }

  /**
   * HR does not wait for the solver.
   *
   * @param proposed whether there is an earlier proposal
   */
  void stopSolving(boolean proposed, Instant at) {
    require(CollectionState.SOLVING);
    move(proposed ? CollectionState.PROPOSED : CollectionState.CLOSED, at);
  }

  /** What is proposed counts. */
  void publish(Instant at) {
    move(CollectionState.PUBLISHED, at);
  }

  /** HR calls it off. */
  void cancel(Instant at) {
    move(CollectionState.CANCELLED, at);
  }

  private void require(CollectionState stood) {
    if (state != stood) {
      throw refused();
    }
  }

  private void move(CollectionState next, Instant at) {
    if (!state.canBecome(next)) {
      throw refused();
    }
    state = next;
    movedAt = at;
  }

  private Refusal refused() {
    return Refusal.conflict("timeband.refusal.collectState." + state);
  }

  /** Whether it is for a person: of one of its offices, and at work on the first day. */
  public boolean isFor(Person person) {
    return person.getOffice() != null
        && person.isActiveOn(fromDate)
        && new Offer(offices, Set.of(), Places.UNLIMITED).closedTo(person).isEmpty();
  }

  /** Whether it is for the people of an office. */
  public boolean isFor(Office office) {
    Set<Office> seen = new HashSet<>();
    for (Office one = office; one != null && seen.add(one); one = one.getParent()) {
      if (offices.contains(one.getId())) {
        return true;
      }
    }
    return offices.isEmpty();
  }

  /** The day a moment falls on. */
  static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, PortalClock.ZONE);
  }

  /** What HR has written. */
  public CollectionSheet sheet() {
    return new CollectionSheet(name, fromDate, untilDate, opensAt, closesAt, ranks, bands, offices);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  /** First day of the term. */
  public LocalDate getFrom() {
    return fromDate;
  }

  /** Last day of the term. */
  public LocalDate getUntil() {
    return untilDate;
  }

  public Instant getOpensAt() {
    return opensAt;
  }

  public Instant getClosesAt() {
    return closesAt;
  }

  /** How many bands one may rank. */
  public int getRanks() {
    return ranks;
  }

  public CollectionState getState() {
    return state;
  }

  /** When it came to the state it is in. */
  public Instant getMovedAt() {
    return movedAt;
  }

  /** Ids of the editions on offer. */
  public Set<Long> getBands() {
    return Set.copyOf(bands);
  }

  /** Ids of the offices it is for; none for all. */
  public Set<Long> getOffices() {
    return Set.copyOf(offices);
  }
}
