package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** One of the services of the desk, as the citizen meets it: its card at the kiosk. */
@Entity
@Table(name = "frontoffice_service")
public class ServiceCard {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false, fetch = FetchType.LAZY)
  private ServiceArea area;

  @ManyToOne(optional = false)
  private ServiceGroup group;

  @Embedded
  @AttributeOverride(name = "it", column = @Column(name = "name_it", nullable = false))
  @AttributeOverride(name = "en", column = @Column(name = "name_en", nullable = false))
  private LocalText name;

  @Column(nullable = false)
  private int share;

  @Column(name = "mean_minutes", nullable = false)
  private int meanMinutes;

  @Column(name = "sort_order", nullable = false)
  private int sortOrder;

  @Embedded private CardText card;

  @Column private String link;

  @Column(nullable = false)
  private boolean active = true;

  @Column(name = "daily_cap")
  private Integer dailyCap;

  @Version private int version;

  /** For JPA. */
  protected ServiceCard() {}

  /**
   * @param share how often it is asked for, in hundredths of a per cent of all accesses
   * @param meanMinutes how long it usually takes at the desk, in minutes
   * @param sortOrder place in its area
   */
  public ServiceCard(
      ServiceArea area,
      ServiceGroup group,
      LocalText name,
      int share,
      int meanMinutes,
      int sortOrder) {
    this.area = area;
    this.group = group;
    this.name = name;
    this.share = share;
    this.meanMinutes = meanMinutes;
    this.sortOrder = sortOrder;
  }

  /** Tells this on its card from now on. */
  public void describe(CardText text, String address) {
    card = text;
    link = address;
  }

  /**
   * Offers it, or takes it off the kiosks.
   *
   * @param cap tickets given for it a day, from 1, or null for as many as are asked for
   */
  public void offer(boolean offered, Integer cap) {
    active = offered;
    dailyCap = cap;
  }

  /**
   * Is called otherwise, stands elsewhere; who has a ticket for it stays in the queue of the
   * ticket.
   *
   * @param minutes how long it usually takes at the desk, in minutes
   */
  public void rearrange(ServiceArea newArea, ServiceGroup queue, LocalText newName, int minutes) {
    area = newArea;
    group = queue;
    name = newName;
    meanMinutes = minutes;
  }

  /** Stands at that place in its area. */
  public void place(int order) {
    sortOrder = order;
  }

  /** The same service in another branch. */
  public ServiceCard at(ServiceArea otherArea, ServiceGroup otherGroup) {
    ServiceCard same = new ServiceCard(otherArea, otherGroup, name, share, meanMinutes, sortOrder);
    same.describe(card, link);
    same.offer(active, dailyCap);
    return same;
  }

  /** Whether it is a service of that branch. */
  public boolean isAt(Branch branch) {
    return group.getBranch().getId().equals(branch.getId());
  }

  public Long getId() {
    return id;
  }

  /** What its card tells. */
  public CardText getCard() {
    return card == null ? CardText.blank() : card;
  }

  /** Where there is more to read. */
  public Optional<String> getLink() {
    return Optional.ofNullable(link);
  }

  /** Whether kiosks offer it. */
  public boolean isActive() {
    return active;
  }

  /** Tickets given for it a day; empty for as many as are asked for. */
  public Optional<Integer> getDailyCap() {
    return Optional.ofNullable(dailyCap);
  }

  public int getVersion() {
    return version;
  }

  public ServiceArea getArea() {
    return area;
  }

  public ServiceGroup getGroup() {
    return group;
  }

  public LocalText getName() {
    return name;
  }

  /** Its place in its area. */
  public int getSortOrder() {
    return sortOrder;
  }

  public int getShare() {
    return share;
  }

  public int getMeanMinutes() {
    return meanMinutes;
  }
}
