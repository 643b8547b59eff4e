package it.segrate.citytimes.timeband.cover;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A service of an office, as the group of its people who can give it. */
@Entity
@Table(name = "timeband_cover_group")
public class CoverGroup {

  /** Longest name, in characters. */
  static final int NAME_LENGTH = 80;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "office_id")
  private long officeId;

  private String name;

  @ElementCollection
  @CollectionTable(name = "timeband_cover_member", joinColumns = @JoinColumn(name = "group_id"))
  @Column(name = "person_id")
  private Set<Long> members = new HashSet<>();

  protected CoverGroup() {}

  public CoverGroup(long officeId, String name, Collection<Long> members) {
    this.officeId = officeId;
    this.name = name;
    this.members.addAll(members);
  }

  /** These people give the service from now on. */
  void consistOf(Collection<Long> people) {
    members.retainAll(people);
    members.addAll(people);
  }

  public Long getId() {
    return id;
  }

  public long getVersion() {
    return version;
  }

  public long getOfficeId() {
    return officeId;
  }

  public String getName() {
    return name;
  }

  /** Whether the person gives this service. */
  public boolean has(long personId) {
    return members.contains(personId);
  }

  /** Ids of its people; some may have left the office since. */
  public Set<Long> getMembers() {
    return Set.copyOf(members);
  }
}
