package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A delegation ('delega'): a deputy decides in a head's stead, either from a day until a day, both
 * included, or on each day on which the head is recorded absent. It can be for one office and for
 * one kind of case. The deputy can refuse it, the head take it back; either ends it at once.
 */
@Entity
@Table(name = "approval_delegation")
public class Delegation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "head_id")
  private long headId;

  @Column(name = "deputy_id")
  private long deputyId;

  @Column(name = "from_date")
  private LocalDate fromDate;

  @Column(name = "until_date")
  private LocalDate untilDate;

  @Column(name = "office_id")
  private Long officeId;

  private String kind;

  @Column(name = "recalled_at")
  private Instant recalledAt;

  @Column(name = "refused_at")
  private Instant refusedAt;

  protected Delegation() {}

  /**
   * @throws Refusal INVALID if nobody is named, a day is missing, the days are the wrong way round,
   *     or somebody stands in for themselves
   */
  public Delegation(long headId, NewDelegation order) {
    if (order.deputyId() == null) {
      throw Refusal.invalidField("deputy", "approval.refusal.deputyMissing");
    }
    if (headId == order.deputyId()) {
      throw Refusal.invalidField("deputy", "approval.refusal.deputyIsHead");
    }
    if (!order.whileAbsent()) {
      checkDays(order.from(), order.until());
      this.fromDate = order.from();
      this.untilDate = order.until();
    }
    this.headId = headId;
    this.deputyId = order.deputyId();
    this.officeId = order.officeId();
    this.kind = order.kind();
  }

  private static void checkDays(LocalDate from, LocalDate until) {
    if (from == null) {
      throw Refusal.invalidField("from", "approval.refusal.delegationFrom");
    }
    if (until == null) {
      throw Refusal.invalidField("until", "approval.refusal.delegationUntil");
    }
    if (until.isBefore(from)) {
      throw Refusal.invalidField("until", "approval.refusal.delegationOrder", until, from);
    }
  }

  /** The head takes it back, at once. */
  public void recall(Instant at) {
    if (isOpen()) {
      recalledAt = at;
    }
  }

  /** The deputy does not want it; it holds no more, at once. */
  public void refuse(Instant at) {
    if (isOpen()) {
      refusedAt = at;
    }
  }

  /** Whether neither side has ended it. */
  public boolean isOpen() {
    return recalledAt == null && refusedAt == null;
  }

  /** Whether it holds whenever the head is recorded absent, instead of from a day until a day. */
  public boolean isWhileAbsent() {
    return fromDate == null;
  }

  /**
   * Whether the deputy may decide on that day.
   *
   * @param headAbsent whether the head is recorded absent on it
   */
  public boolean isValidOn(LocalDate day, boolean headAbsent) {
    if (!isOpen()) {
      return false;
    }
    return isWhileAbsent() ? headAbsent : !day.isBefore(fromDate) && !day.isAfter(untilDate);
  }

  /** Whether it is for the cases of that kind which the head of that office decides. */
  public boolean covers(long office, String caseKind) {
    return (officeId == null || officeId == office) && (kind == null || kind.equals(caseKind));
  }

  /** Whether on some day both would hold for a same case. */
  public boolean overlaps(Delegation other) {
    return meets(officeId, other.officeId)
        && meets(kind, other.kind)
        && isWhileAbsent() == other.isWhileAbsent()
        && (isWhileAbsent()
            || !fromDate.isAfter(other.untilDate) && !other.fromDate.isAfter(untilDate));
  }

  private static boolean meets(Object one, Object other) {
    return one == null || other == null || one.equals(other);
  }

  public Long getId() {
    return id;
  }

  /** Who is stood in for. */
  public long getHeadId() {
    return headId;
  }

  /** Who stands in. */
  public long getDeputyId() {
    return deputyId;
  }

  /** First day; empty where it holds while the head is absent. */
  public Optional<LocalDate> from() {
    return Optional.ofNullable(fromDate);
  }

  /** Last day; empty where it holds while the head is absent. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(untilDate);
  }

  /** The one office it is for; empty for all that the head leads. */
  public Optional<Long> officeId() {
    return Optional.ofNullable(officeId);
  }

  /** The one kind of case it is for; empty for all. */
  public Optional<String> kind() {
    return Optional.ofNullable(kind);
  }

  /** When the head took it back. */
  public Optional<Instant> recalledAt() {
    return Optional.ofNullable(recalledAt);
  }

  /** When the deputy refused it. */
  public Optional<Instant> refusedAt() {
    return Optional.ofNullable(refusedAt);
  }
}
