package it.segrate.citytimes.approval;

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

/**
 * A delegation ('delega'): a deputy decides in a head's stead from a day until a day, both
 * included. It always has both days, and can be recalled before its end.
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

  @Column(name = "recalled_at")
  private Instant recalledAt;

  protected Delegation() {}

  /**
   * @param from first day
   * @param until last day
   * @throws Refusal INVALID if a day is missing, the days are the wrong way round, or somebody
   *     stands in for themselves
   */
  public Delegation(long headId, long deputyId, LocalDate from, LocalDate until) {
    if (headId == deputyId) {
      throw Refusal.invalidField("deputy", "approval.refusal.deputyIsHead");
    }
    if (from == null) {
      throw Refusal.invalidField("from", "approval.refusal.delegationFrom");
    }
    if (until == null) {
      throw Refusal.invalidField("until", "approval.refusal.delegationUntil");
    }
    if (until.isBefore(from)) {
      throw Refusal.invalidField("until", "approval.refusal.delegationOrder", until, from);
    }
    this.headId = headId;
    this.deputyId = deputyId;
    this.fromDate = from;
    this.untilDate = until;
  }

  /** Takes the delegation back, at once. */
  public void recall(Instant at) {
    if (recalledAt == null) {
      recalledAt = at;
    }
  }

  /** Whether the deputy may decide on that day. */
  public boolean isValidOn(LocalDate day) {
    return recalledAt == null && !day.isBefore(fromDate) && !day.isAfter(untilDate);
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

  public LocalDate getFrom() {
    return fromDate;
  }

  public LocalDate getUntil() {
    return untilDate;
  }
}
