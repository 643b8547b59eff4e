package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The queues an operator works on, under a name ('profilo operatore'): 'Anagrafe e CIE'. */
@Entity
@Table(name = "frontoffice_profile")
public class WorkProfile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Column(nullable = false)
  private String name;

  @ManyToMany(fetch = FetchType.EAGER)
  @JoinTable(
      name = "frontoffice_profile_group",
      joinColumns = @JoinColumn(name = "profile_id"),
      inverseJoinColumns = @JoinColumn(name = "group_id"))
  private Set<ServiceGroup> groups = new HashSet<>();

  @Version private int version;

  /** For JPA. */
  protected WorkProfile() {}

  /**
   * @param name unlike every other of the branch, 60 characters at most
   */
  public WorkProfile(Branch branch, String name, Collection<ServiceGroup> groups) {
    this.branch = branch;
    rename(name, groups);
  }

  /** Another name, other queues; desks that work by it follow at once. */
  public final void rename(String next, Collection<ServiceGroup> queues) {
    name = next;
    groups.clear();
    groups.addAll(queues);
  }

  boolean names(ServiceGroup group) {
    return groups.stream().anyMatch(one -> one.getLetter().equals(group.getLetter()));
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public String getName() {
    return name;
  }

  /** Those of its queues that were not removed. */
  public Set<ServiceGroup> getGroups() {
    return groups.stream()
        .filter(group -> !group.isRetired())
        .collect(Collectors.toUnmodifiableSet());
  }

  public int getVersion() {
    return version;
  }
}
