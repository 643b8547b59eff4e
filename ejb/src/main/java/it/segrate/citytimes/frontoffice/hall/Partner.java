package it.segrate.citytimes.frontoffice.hall;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A body that is a guest in the hall: a hospital, the post, an energy desk. It has queues, desks
 * and operators of its own from one day to another, in some hours of the week, and is gone by
 * itself when they are over.
 */
@Entity
@Table(name = "frontoffice_partner")
public class Partner {

  @Id private String code;

  @Column(nullable = false)
  private String name;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "frontoffice_partner_hours", joinColumns = @JoinColumn(name = "partner"))
  private Set<OpeningHours> hours = new HashSet<>();

  @Version private int version;

  /** For JPA. */
  protected Partner() {}

  /**
   * @param code short name, by which its queues, desks and operators name it
   * @param name as people know it
   */
  public Partner(String code, String name) {
    this.code = code;
    this.name = name;
  }

  /**
   * From when to when it is a guest.
   *
   * @param until the last day, or null for no end
   * @param span in which hours of the week; none for whenever the branch is open
   * @throws IllegalArgumentException if it ends before it begins
   */
  public void stay(LocalDate from, LocalDate until, Collection<OpeningHours> span) {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(until + " is before " + from);
    }
    validFrom = from;
    validUntil = until;
    hours.clear();
    hours.addAll(span);
  }

  public void rename(String other) {
    name = other;
  }

  /** Whether it serves at that moment, in the town's time. */
  public boolean isHere(LocalDateTime at) {
    return isGuestOn(at.toLocalDate())
        && (hours.isEmpty()
            || hours.stream().anyMatch(span -> span.covers(at.getDayOfWeek(), at.toLocalTime())));
  }

  /** Whether its stay covers the day, whatever its hours. */
  public boolean isGuestOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  /** The last day; empty for no end. */
  public Optional<LocalDate> getValidUntil() {
    return Optional.ofNullable(validUntil);
  }

  /** Its hours of the week, in their order; empty for whenever the branch is open. */
  public List<OpeningHours> getHours() {
    return OpeningHours.inOrder(hours);
  }

  public int getVersion() {
    return version;
  }
}
