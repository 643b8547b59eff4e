package it.segrate.citytimes.people;

import it.segrate.citytimes.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit of the municipality with at most one head (responsabile), who decides on the requests of
 * its people. It may stand under another office, whose head decides on the requests of this one's.
 */
@Entity
@Table(name = "office")
public class Office {

  /** Longest code, in characters. */
  public static final int CODE_LENGTH = 20;

  /** Longest name, in characters. */
  public static final int NAME_LENGTH = 120;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private int version;
  private String code;
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "parent_id")
  private Office parent;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "head_id")
  private Person head;

  protected Office() {}

  /**
   * @param code short name HR's system knows it by, unique
   * @param name name people know it by
   */
  public Office(String code, String name) {
    this.code = code;
    this.name = name;
  }

  public void rename(String newName) {
    this.name = newName;
  }

  /**
   * Puts this office under another one, or at the top.
   *
   * @param newParent the office above, or null for none
   * @throws Refusal CONFLICT if the office above stands under this one
   */
  public void placeUnder(Office newParent) {
    for (Office above = newParent; above != null; above = above.parent) {
      if (above == this) {
        throw Refusal.conflict("people.refusal.officeLoop", name, newParent.name);
      }
    }
    this.parent = newParent;
  }

  /**
   * Makes a person the head; whoever was the head no longer is.
   *
   * @param person somebody who works on that day
   * @throws Refusal CONFLICT if the person has left or not begun yet
   */
  public void appointHead(Person person, LocalDate on) {
    if (!person.isActiveOn(on)) {
      throw Refusal.conflict("people.refusal.headNotActive", person.fullName(), on);
    }
    this.head = person;
  }

  /** Leaves the office without a head. */
  public void vacate() {
    this.head = null;
  }

  public boolean isHeadedBy(Person person) {
    return head != null && head.equals(person);
  }

  /** The head on a day; empty if there is none, or the one named does not work here that day. */
  public Optional<Person> headOn(LocalDate day) {
    return Optional.ofNullable(head).filter(person -> person.isActiveOn(day));
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  /** The office above, or null at the top. */
  public Office getParent() {
    return parent;
  }

  /** Whoever is named as head, be they here today or not; null for none. */
  public Person getHead() {
    return head;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Office that && code.equals(that.getCode());
  }

  @Override
  public int hashCode() {
    return code.hashCode();
  }

  @Override
  public String toString() {
    return code;
  }
}
