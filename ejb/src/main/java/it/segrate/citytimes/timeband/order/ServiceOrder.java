package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.timeband.TimeBandRequest;
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
import java.util.Optional;

/**
 * The order of service (ordine di servizio) by which somebody has a band, under a number of the
 * year. It says for good what was granted that day; other days that are granted later are an order
 * of their own, which replaces it.
 */
@Entity
@Table(name = "timeband_order")
public class ServiceOrder {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version private long version;

  @Column(name = "order_year")
  private int year;

  @Column(name = "order_number")
  private int number;

  @Column(name = "made_on")
  private LocalDate madeOn;

  @ManyToOne(optional = false)
  @JoinColumn(name = "request_id")
  private TimeBandRequest request;

  @Column(name = "case_id")
  private long caseId;

  private String person;

  private String office;

  @Column(name = "from_date")
  private LocalDate from;

  @Column(name = "until_date")
  private LocalDate until;

  protected ServiceOrder() {}

  /**
   * @param number of the year of {@code madeOn}, from 1
   * @param caseId of the case that granted it
   * @param person full name
   * @param office name; null for none
   */
  ServiceOrder(
      int number,
      LocalDate madeOn,
      TimeBandRequest request,
      long caseId,
      String person,
      String office) {
    this.year = madeOn.getYear();
    this.number = number;
    this.madeOn = madeOn;
    this.request = request;
    this.caseId = caseId;
    this.person = person;
    this.office = office;
    this.from = request.getFrom();
    this.until = request.until().orElse(null);
  }

  public Long getId() {
    return id;
  }

  /** Of the year, from 1. */
  public int getNumber() {
    return number;
  }

  public int getYear() {
    return year;
  }

  public LocalDate getMadeOn() {
    return madeOn;
  }

  public TimeBandRequest getRequest() {
    return request;
  }

  /** The case that granted it. */
  public long getCaseId() {
    return caseId;
  }

  /** Who has the band, by the name of that day. */
  public String getPerson() {
    return person;
  }

  /** The office of that day; empty for none. */
  public Optional<String> office() {
    return Optional.ofNullable(office);
  }

  /** First day. */
  public LocalDate getFrom() {
    return from;
  }

  /** Last day; empty when it has no end. */
  public Optional<LocalDate> until() {
    return Optional.ofNullable(until);
  }
}
