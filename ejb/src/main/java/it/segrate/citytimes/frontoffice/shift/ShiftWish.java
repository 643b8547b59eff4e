package it.segrate.citytimes.frontoffice.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Objects;

/** A shift that somebody would rather work on a weekday, or rather not: no right, no reason. */
@Entity
@Table(name = "frontoffice_shift_wish")
@IdClass(ShiftWish.Key.class)
public class ShiftWish {

  /** Whose, which day, which shift; a class, since JPA makes it and fills it. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long accountId;
    private DayOfWeek weekday;
    private long kindId;

    /** For JPA. */
    public Key() {}

    public Key(long accountId, DayOfWeek weekday, long kindId) {
      this.accountId = accountId;
      this.weekday = weekday;
      this.kindId = kindId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && accountId == that.accountId
          && weekday == that.weekday
          && kindId == that.kindId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(accountId, weekday, kindId);
    }
  }

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id
  @Enumerated(EnumType.STRING)
  private DayOfWeek weekday;

  @Id
  @Column(name = "kind_id")
  private long kindId;

  private boolean liked;

  /** For JPA. */
  protected ShiftWish() {}

  /**
   * @param liked whether they would rather work it; else they would rather not
   */
  public ShiftWish(long accountId, DayOfWeek weekday, long kindId, boolean liked) {
    this.accountId = accountId;
    this.weekday = weekday;
    this.kindId = kindId;
    this.liked = liked;
  }

  public long getAccountId() {
    return accountId;
  }

  public DayOfWeek getWeekday() {
    return weekday;
  }

  public long getKindId() {
    return kindId;
  }

  public boolean isLiked() {
    return liked;
  }
}
