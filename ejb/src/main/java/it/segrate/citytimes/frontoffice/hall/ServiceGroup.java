package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/**
 * Services that need the same skill, and so share a queue and a letter. A group may belong to a
 * partner body that is a guest in the hall: then only its own operators see it.
 */
@Entity
@Table(name = "frontoffice_service_group")
public class ServiceGroup {

  /** How many numbers of a letter are kept a day for kiosks that cannot reach the server. */
  public static final int OFFLINE_NUMBERS = 1_000;

  private static final int OFFLINE_FROM = 800;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Column(nullable = false, updatable = false)
  private String letter;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "name_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "name_en", nullable = false))
  private LocalText name;

  @Column private String partner;

  @Column(name = "target_minutes", nullable = false)
  private int targetMinutes;

  @Column(name = "offline_from", nullable = false)
  private int offlineFrom = OFFLINE_FROM;

  @Version private int version;

  /** For JPA. */
  protected ServiceGroup() {}

  /**
   * @param letter one capital letter, unlike every other of the branch
   * @param partner short name of the body it belongs to, or null for the municipality's own
   * @param targetMinutes wait within which people should be called, in minutes
   */
  public ServiceGroup(
      Branch branch, String letter, LocalText name, String partner, int targetMinutes) {
    this.branch = branch;
    this.letter = letter;
    this.name = name;
    this.partner = partner;
    this.targetMinutes = targetMinutes;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public String getLetter() {
    return letter;
  }

  public LocalText getName() {
    return name;
  }

  /** The partner body it belongs to; empty for the municipality's own. */
  public Optional<String> getPartner() {
    return Optional.ofNullable(partner);
  }

  public int getTargetMinutes() {
    return targetMinutes;
  }

  /** The first of the {@link #OFFLINE_NUMBERS} numbers that are never torn off the roll. */
  public int getOfflineFrom() {
    return offlineFrom;
  }
}
