package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** An operator works a shift of a day at a desk. */
@Entity
@Table(name = "frontoffice_shift")
public class Shift {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Roster roster;

  @Column(name = "worked_on")
  private LocalDate day;

  @ManyToOne(optional = false)
  private ShiftKind kind;

  @ManyToOne(optional = false)
  @JoinColumn(name = "point_id")
  private ServicePoint desk;

  @Column(name = "operator_id")
  private long operatorId;

  @Version private int version;

  /** For JPA. */
  protected Shift() {}

  /**
   * @param operatorId the operator's account
   */
  public Shift(Roster roster, LocalDate day, ShiftKind kind, ServicePoint desk, long operatorId) {
    this.roster = roster;
    this.day = day;
    this.kind = kind;
    this.desk = desk;
    this.operatorId = operatorId;
  }

  /** Somebody else works it. */
  public void giveTo(long operator) {
    operatorId = operator;
  }

  /** It is worked at another time, or another desk, of the same day. */
  public void moveTo(ShiftKind newKind, ServicePoint newDesk) {
    kind = newKind;
    desk = newDesk;
  }

  /** The same so many weeks later, in the roster of that week. */
  public Shift in(Roster other) {
    long weeks = ChronoUnit.WEEKS.between(roster.getMonday(), other.getMonday());
    return new Shift(other, day.plusWeeks(weeks), kind, desk, operatorId);
  }

  public Long getId() {
    return id;
  }

  public Roster getRoster() {
    return roster;
  }

  public LocalDate getDay() {
    return day;
  }

  public ShiftKind getKind() {
    return kind;
  }

  public ServicePoint getDesk() {
    return desk;
  }

  /** The account of who works it. */
  public long getOperatorId() {
    return operatorId;
  }
}
