package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An operator can serve a group of services. */
@Entity
@Table(name = "frontoffice_skill")
@IdClass(Skill.Key.class)
public class Skill {

  /** Whose, and of which group; a class, since JPA makes it and fills it. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long accountId;
    private long groupId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that && accountId == that.accountId && groupId == that.groupId;
    }

    @Override
    public int hashCode() {
      return Objects.hash(accountId, groupId);
    }
  }

  @Id
  @Column(name = "account_id")
  private long accountId;

  @Id
  @Column(name = "group_id")
  private long groupId;

  /** For JPA. */
  protected Skill() {}

  /**
   * @param accountId the operator's account
   * @param groupId the group of services
   */
  public Skill(long accountId, long groupId) {
    this.accountId = accountId;
    this.groupId = groupId;
  }

  public long getAccountId() {
    return accountId;
  }

  public long getGroupId() {
    return groupId;
  }
}
