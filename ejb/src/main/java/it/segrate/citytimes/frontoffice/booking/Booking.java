package it.segrate.citytimes.frontoffice.booking;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.ticket.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * An appointment ('appuntamento'): a place at a time, for a service. Its holder moves or cancels it
 * by a secret link, and gets a ticket for it in the hall. Who it is is erased the day after.
 */
@Entity
@Table(name = "frontoffice_booking")
public class Booking {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @ManyToOne(optional = false)
  private ServiceGroup group;

  @ManyToOne(optional = false)
  private ServiceCard service;

  @Column(name = "booked_on", nullable = false)
  private LocalDate day;

  @Column(name = "starts_at", nullable = false)
  private Instant startsAt;

  @Column(name = "ends_at", nullable = false)
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private BookingState state = BookingState.BOOKED;

  @Column private String name;
  @Column private String email;
  @Column private String phone;

  @Column(nullable = false)
  private String language;

  @Column(nullable = false, updatable = false)
  private String secret;

  @Column(nullable = false, updatable = false)
  private String code;

  @Column(nullable = false)
  private int moves;

  @Column(nullable = false)
  private boolean late;

  @Column(nullable = false)
  private boolean reminded;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Column(name = "checked_in_at")
  private Instant checkedInAt;

  @ManyToOne private Ticket ticket;

  @Version private int version;

  /** For JPA. */
  protected Booking() {}

  /**
   * @param day of the slot, in the town's time
   * @param secret the unguessable part of its link
   * @param code what its holder types at the kiosk
   */
  Booking(ServiceCard service, LocalDate day, Slot slot, String secret, String code, Instant at) {
    this.service = service;
    this.group = service.getGroup();
    this.branch = group.getBranch();
    this.day = day;
    this.startsAt = slot.starts();
    this.endsAt = slot.ends();
    this.secret = secret;
    this.code = code;
    this.madeAt = at;
  }

  /** Who comes, and the language of mails to them. */
  void heldBy(Contact contact, Locale locale) {
    name = contact.name();
    email = contact.email();
    phone = contact.phone();
    language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "it";
  }

  /** Another time; refused with CONFLICT unless it is booked. */
  void moveTo(LocalDate newDay, Slot slot) {
    move(BookingState.BOOKED);
    day = newDay;
    startsAt = slot.starts();
    endsAt = slot.ends();
    reminded = false;
    moves++;
  }

  /** Its service stands in another queue: that one keeps its place, at the same time. */
  void standIn(ServiceGroup queue) {
    group = queue;
  }

  /** Called off; refused with CONFLICT unless it is booked. */
  void cancel() {
    move(BookingState.CANCELLED);
  }

  /** Nobody came; refused with CONFLICT unless it is booked. */
  void missed() {
    move(BookingState.NO_SHOW);
  }

  /**
   * Its holder is in the hall; refused with CONFLICT unless it is booked.
   *
   * @param tooLate whether the time is over, so that the ticket is a walk-in's
   */
  void checkIn(Ticket given, boolean tooLate, Instant at) {
    move(BookingState.CHECKED_IN);
    ticket = given;
    late = tooLate;
    checkedInAt = at;
  }

  /** A reminder is on its way. */
  void remind() {
    reminded = true;
  }

  /** Nobody knows any more whose it was. */
  void forget() {
    name = null;
    email = null;
    phone = null;
  }

  private void move(BookingState next) {
    if (!state.allows(next)) {
      throw Refusal.conflict("frontoffice.refusal.booking." + state);
    }
    state = next;
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public ServiceGroup getGroup() {
    return group;
  }

  public ServiceCard getService() {
    return service;
  }

  public LocalDate getDay() {
    return day;
  }

  public Instant getStartsAt() {
    return startsAt;
  }

  public Instant getEndsAt() {
    return endsAt;
  }

  public BookingState getState() {
    return state;
  }

  /** Empty once it is erased. */
  public Optional<String> getName() {
    return Optional.ofNullable(name);
  }

  public Optional<String> getEmail() {
    return Optional.ofNullable(email);
  }

  public Optional<String> getPhone() {
    return Optional.ofNullable(phone);
  }

  public Locale getLocale() {
    return Locale.of(language);
  }

  public String getSecret() {
    return secret;
  }

  public String getCode() {
    return code;
  }

  /** How often it was moved. */
  public int getMoves() {
    return moves;
  }

  /** Whether its holder came too late and counts as a walk-in. */
  public boolean isLate() {
    return late;
  }

  public boolean isReminded() {
    return reminded;
  }

  /** The ticket of who has checked in. */
  public Optional<Ticket> getTicket() {
    return Optional.ofNullable(ticket);
  }
}
