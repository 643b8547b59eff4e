package it.segrate.citytimes.frontoffice.hall;

import it.segrate.citytimes.Refusal;
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
  private static final int APPOINTMENT_PERCENT = 40;

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

  @Column(name = "first_number", nullable = false)
  private int firstNumber = 1;

  @Column(name = "last_number")
  private Integer lastNumber;

  @Column(name = "daily_cap")
  private Integer dailyCap;

  @Column(nullable = false)
  private boolean held;

  @Column(nullable = false)
  private boolean retired;

  @Column(name = "offline_from", nullable = false)
  private int offlineFrom = OFFLINE_FROM;

  @Column(name = "appointment_percent", nullable = false)
  private int appointmentPercent = APPOINTMENT_PERCENT;

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
    if (partner != null) {
      appointmentPercent = 0;
    }
  }

  /** The same queue in another branch; nothing stops its calls there. */
  public ServiceGroup at(Branch other) {
    ServiceGroup same = new ServiceGroup(other, letter, name, partner, targetMinutes);
    same.firstNumber = firstNumber;
    same.lastNumber = lastNumber;
    same.dailyCap = dailyCap;
    same.offlineFrom = offlineFrom;
    same.appointmentPercent = appointmentPercent;
    return same;
  }

  /**
   * How many appointments may start at once where so many desks serve it: their share of the desks,
   * rounded down, but one at least; none where there is no desk or no share.
   */
  public int appointments(int desks) {
    return desks == 0 || appointmentPercent == 0
        ? 0
        : Math.max(1, desks * appointmentPercent / 100);
  }

  /**
   * Lets appointments take a share of its desks; what is booked already stays booked.
   *
   * @param percent 0 for none to 100
   * @throws IllegalArgumentException for another number
   */
  public void shareWithAppointments(int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(percent + " per cent");
    }
    appointmentPercent = percent;
  }

  /**
   * Another name, another target.
   *
   * @param minutes wait within which people should be called
   */
  public void aim(LocalText newName, int minutes) {
    name = newName;
    targetMinutes = minutes;
  }

  /**
   * Which numbers its tickets have, each day anew.
   *
   * @param last the last one, or null for no end
   * @throws IllegalArgumentException unless 1 ≤ first ≤ last
   */
  public void number(int first, Integer last) {
    if (first < 1 || last != null && last < first) {
      throw new IllegalArgumentException(first + " to " + last);
    }
    firstNumber = first;
    lastNumber = last;
  }

  /**
   * The number on the ticket that is the n-th torn off today; the numbers kept for kiosks are
   * passed over.
   *
   * @throws Refusal CONFLICT if there are no more numbers, or no more tickets are given today
   */
  public int number(int nth) {
    int number = numberOf(nth);
    if (lastNumber != null && number > lastNumber || dailyCap != null && nth > dailyCap) {
      throw Refusal.conflict("frontoffice.refusal.cap");
    }
    return number;
  }

  /** As {@link #number}, whether one is given or not. */
  public int numberOf(int nth) {
    int plain = firstNumber + nth - 1;
    boolean beyond = firstNumber <= offlineFrom && plain >= offlineFrom;
    return beyond ? plain + OFFLINE_NUMBERS : plain;
  }

  /** How many tickets are given a day at most; null for no limit. */
  public void limit(Integer cap) {
    dailyCap = cap;
  }

  /** No desk calls from it for now; tickets are given as before. */
  public void hold() {
    held = true;
  }

  /** Desks call from it again. */
  public void goOn() {
    held = false;
  }

  /** Nothing stands in it any more; its letter stays its own, and what happened is kept. */
  public void retire() {
    retired = true;
  }

  /** It is there again. */
  public void bringBack() {
    retired = false;
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

  /** The first number of a day. */
  public int getFirstNumber() {
    return firstNumber;
  }

  /** The last number there is; empty for no end. */
  public Optional<Integer> getLastNumber() {
    return Optional.ofNullable(lastNumber);
  }

  /** How many tickets are given a day at most; empty for no limit. */
  public Optional<Integer> getDailyCap() {
    return Optional.ofNullable(dailyCap);
  }

  /** Whether desks do not call from it for now. */
  public boolean isHeld() {
    return held;
  }

  /** Whether it was removed. */
  public boolean isRetired() {
    return retired;
  }

  /** What share of its desks appointments may take, in per cent; guests take none at first. */
  public int getAppointmentPercent() {
    return appointmentPercent;
  }

  public int getVersion() {
    return version;
  }

  /** The first of the {@link #OFFLINE_NUMBERS} numbers that are never torn off the roll. */
  public int getOfflineFrom() {
    return offlineFrom;
  }
}
