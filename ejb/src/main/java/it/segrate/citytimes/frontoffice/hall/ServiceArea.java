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

/** A subject under which people look for a service at the kiosk. It says nothing about queues. */
@Entity
@Table(name = "frontoffice_area")
public class ServiceArea {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "name_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "name_en", nullable = false))
  private LocalText name;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "hint_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "hint_en", nullable = false))
  private LocalText hint;

  @Column(nullable = false)
  private String icon;

  @Column(name = "sort_order", nullable = false)
  private int sortOrder;

  @Version private int version;

  /** For JPA. */
  protected ServiceArea() {}

  /**
   * @param hint a few of its services, in the citizen's words
   * @param icon name of one of our line drawings
   * @param sortOrder place on the kiosk, from 1
   */
  public ServiceArea(Branch branch, LocalText name, LocalText hint, String icon, int sortOrder) {
    this.branch = branch;
    this.name = name;
    this.hint = hint;
    this.icon = icon;
    this.sortOrder = sortOrder;
  }

  /** The same subject in another branch. */
  public ServiceArea at(Branch other) {
    return new ServiceArea(other, name, hint, icon, sortOrder);
  }

  /** Another name, hint or icon on the kiosk. */
  public void describe(LocalText newName, LocalText newHint, String drawing) {
    name = newName;
    hint = newHint;
    icon = drawing;
  }

  /**
   * Stands at that place on the kiosk.
   *
   * @param order no other area of the branch has it when this is flushed
   */
  public void place(int order) {
    sortOrder = order;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public int getVersion() {
    return version;
  }

  public LocalText getName() {
    return name;
  }

  public LocalText getHint() {
    return hint;
  }

  /** Its place on the kiosk, from 1. */
  public int getSortOrder() {
    return sortOrder;
  }

  public String getIcon() {
    return icon;
  }
}
