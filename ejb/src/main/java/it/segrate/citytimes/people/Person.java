package it.segrate.citytimes.people;

import it.segrate.citytimes.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Somebody who works for the municipality, from the day of hiring to the last day of work. A person
 * belongs to one office, or to none for a while; moving away from an office one heads leaves it
 * without a head.
 */
@Entity
@Table(name = "person")
public class Person {

  /** Longest week a contract may hold: 48 hours (D.Lgs. 66/2003, article 4). */
  public static final Duration LONGEST_WEEK = Duration.ofHours(48);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String badge;

  @Column(name = "tax_code")
  private String taxCode;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String email;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "office_id")
  private Office office;

  @Column(name = "office_since")
  private LocalDate officeSince;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Column(name = "weekly_minutes")
  private int weeklyMinutes;

  @Column(name = "hired_on")
  private LocalDate hiredOn;

  @Column(name = "left_on")
  private LocalDate leftOn;

  /** Last name, first name, badge and e-mail, folded: for searching and sorting. */
  @Column(name = "search_text")
  private String searchText;

  protected Person() {}

  /** Somebody newly hired, without an office yet. */
  public Person(
      Badge badge, TaxCode taxCode, String firstName, String lastName, LocalDate hiredOn) {
    this.badge = badge.value();
    this.taxCode = taxCode.value();
    this.firstName = firstName;
    this.lastName = lastName;
    this.hiredOn = hiredOn;
    index();
  }

  /** Puts right who the person is: a new badge, a corrected tax code, another name. */
  public void identifyAs(Badge newBadge, TaxCode newTaxCode, String newFirst, String newLast) {
    this.badge = newBadge.value();
    this.taxCode = newTaxCode.value();
    this.firstName = newFirst;
    this.lastName = newLast;
    index();
  }

  /** Where mails to this person go; an address is one person's alone. */
  public void reachAt(String newEmail) {
    this.email = newEmail;
    index();
  }

  /**
   * Sets what the contract says.
   *
   * @param newCategory area of the contract
   * @param weekly contractual hours of a week, more than none and at most {@link #LONGEST_WEEK}
   * @throws Refusal INVALID if the hours are out of range
   */
  public void contract(Category newCategory, Duration weekly) {
    if (!weekly.isPositive() || weekly.compareTo(LONGEST_WEEK) > 0) {
      throw Refusal.invalidField("weeklyHours", "people.refusal.weeklyHours");
    }
    this.category = newCategory;
    this.weeklyMinutes = Math.toIntExact(weekly.toMinutes());
  }

  /**
   * Moves to another office, from a day on. The office left behind loses its head if it was this
   * person.
   *
   * @param newOffice the office, or null for none
   */
  public void moveTo(Office newOffice, LocalDate on) {
    if (Objects.equals(office, newOffice)) {
      return;
    }
    if (office != null && office.isHeadedBy(this)) {
      office.vacate();
    }
    this.office = newOffice;
    this.officeSince = on;
  }

  /** Corrects the day of hiring. */
  public void hiredOn(LocalDate day) {
    this.hiredOn = day;
  }

  /**
   * Notes the last day of work. Until its evening the person stays what they are.
   *
   * @throws Refusal INVALID if it is before the day of hiring
   */
  public void leave(LocalDate lastDay) {
    if (lastDay.isBefore(hiredOn)) {
      throw Refusal.invalidField("leftOn", "people.refusal.leftBeforeHired", lastDay, hiredOn);
    }
    this.leftOn = lastDay;
  }

  /** Takes back a last day of work that was noted by mistake, or begins again after one. */
  public void stay() {
    this.leftOn = null;
  }

  /** Whether the day lies between hiring and the last day of work, both included. */
  public boolean isActiveOn(LocalDate day) {
    return !day.isBefore(hiredOn) && !hasLeftBy(day);
  }

  /** Whether the last day of work was before the given day. */
  public boolean hasLeftBy(LocalDate day) {
    return leftOn != null && leftOn.isBefore(day);
  }

  /** First and last name, as one addresses the person. */
  public String fullName() {
    return firstName + " " + lastName;
  }

  /** Contractual hours of a week, more than none, at most {@link #LONGEST_WEEK}. */
  public Duration weeklyHours() {
    return Duration.ofMinutes(weeklyMinutes);
  }

  private void index() {
    this.searchText =
        PlainText.fold(String.join(" ", lastName, firstName, badge, email == null ? "" : email));
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public Badge getBadge() {
    return new Badge(badge);
  }

  public TaxCode getTaxCode() {
    return new TaxCode(taxCode);
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public String getFullName() {
    return fullName();
  }

  public String getEmail() {
    return email;
  }

  /** The office, or null for a person without one. */
  public Office getOffice() {
    return office;
  }

  /** First day in the present office; null without one. */
  public LocalDate getOfficeSince() {
    return officeSince;
  }

  public Category getCategory() {
    return category;
  }

  public Duration getWeeklyHours() {
    return weeklyHours();
  }

  public LocalDate getHiredOn() {
    return hiredOn;
  }

  /** The last day of work, or null while none is known. */
  public LocalDate getLeftOn() {
    return leftOn;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person that && id != null && id.equals(that.getId()) || this == other;
  }

  @Override
  public int hashCode() {
    return Person.class.hashCode();
  }

  @Override
  public String toString() {
    return "person:" + id;
  }
}
