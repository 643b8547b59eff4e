package it.segrate.citytimes.frontoffice.hall;

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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A desk ('sportello') and the groups it serves. An operator takes it, has one ticket at a time
 * there, and leaves it. The desk counts as staffed while somebody is expected to serve at it, which
 * is what a wait estimate asks; whether a console is open there is another matter.
 */
@Entity
@Table(name = "frontoffice_service_point")
public class ServicePoint {

  /** After this long without a sign from its console an operator counts as gone. */
  public static final Duration PRESENCE = Duration.ofMinutes(2);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(optional = false)
  private Branch branch;

  @Column(nullable = false)
  private String name;

  @Column private String partner;

  @Column(nullable = false)
  private boolean staffed;

  @Column(nullable = false)
  private boolean closed;

  @Column(name = "sort_order", nullable = false)
  private int sortOrder;

  @Column(nullable = false)
  private boolean retired;

  @Column(name = "operator_id")
  private Long operatorId;

  @Column(name = "operator_name")
  private String operatorName;

  @Column(name = "ticket_id")
  private Long ticketId;

  @Column(name = "seen_at")
  private Instant seenAt;

  @ManyToMany(fetch = FetchType.EAGER)
  @JoinTable(
      name = "frontoffice_point_group",
      joinColumns = @JoinColumn(name = "point_id"),
      inverseJoinColumns = @JoinColumn(name = "group_id"))
  private Set<ServiceGroup> groups = new HashSet<>();

  @ManyToOne
  @JoinColumn(name = "profile_id")
  private WorkProfile profile;

  @Column(name = "skilled_for")
  private String skilledFor;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "pause_reason")
  private PauseReason pauseReason;

  @Column(name = "kept_until")
  private Instant keptUntil;

  @Version private int version;

  /** For JPA. */
  protected ServicePoint() {}

  /**
   * @param name what the board shows, usually a number
   * @param partner body whose guests' desk this is, or null for the municipality's own
   */
  public ServicePoint(Branch branch, String name, String partner, Collection<ServiceGroup> groups) {
    this.branch = branch;
    this.name = name;
    this.partner = partner;
    this.groups.addAll(groups);
  }

  /**
   * Another name, other queues; a visit in course goes on to its end.
   *
   * @param queues of the branch, and of the body whose desk it is
   */
  public void furnish(String called, Collection<ServiceGroup> queues) {
    name = called;
    groups.clear();
    groups.addAll(queues);
  }

  /** Its place among the desks of the branch; desks of the same place stand by name. */
  public void place(int order) {
    sortOrder = order;
  }

  /**
   * It is out of use: nobody sees it any more, but what happened here is kept.
   *
   * @throws Refusal CONFLICT while a ticket is here
   */
  public void retire() {
    leave();
    retired = true;
  }

  /** It is in use again. */
  public void bringBack() {
    retired = false;
  }

  /** Counts the desk as staffed, with or without a console. */
  public void staff() {
    staffed = true;
  }

  /**
   * An operator sits down.
   *
   * @throws Refusal CONFLICT if somebody else is there, or the supervisor closed it for a while or
   *     for good
   */
  public void take(long operator, String displayName, Instant at) {
    if (closed || retired) {
      throw Refusal.conflict("frontoffice.refusal.desk.closed", name);
    }
    if (isTaken(at) && operatorId != operator) {
      throw Refusal.conflict("frontoffice.refusal.desk.taken", name);
    }
    if (ticketId != null && (operatorId == null || operatorId != operator)) {
      throw Refusal.conflict("frontoffice.refusal.desk.unfinished", name);
    }
    if (operatorId == null || operatorId != operator) {
      skilledFor = null;
      goOn();
    }
    operatorId = operator;
    operatorName = displayName;
    seenAt = at;
    staffed = true;
  }

  /** Serves from now on what a profile names, as far as the desk can; null for all it can. */
  public void workAs(WorkProfile next) {
    profile = next;
  }

  /** The operator knows these queues alone, by their letters; null for all. */
  public void limitTo(String letters) {
    skilledFor = letters;
  }

  /** No more calls until the operator goes on; a visit in course goes on to its end. */
  public void pause(PauseReason why, Instant at) {
    pausedAt = at;
    pauseReason = why;
  }

  /** The operator is back from a pause. */
  public void goOn() {
    pausedAt = null;
    pauseReason = null;
  }

  /**
   * The operator gets up; the desk is closed.
   *
   * @throws Refusal CONFLICT while a ticket is being served
   */
  public void leave() {
    if (ticketId != null) {
      throw Refusal.conflict("frontoffice.refusal.desk.busy", name);
    }
    operatorId = null;
    operatorName = null;
    seenAt = null;
    staffed = false;
    skilledFor = null;
    keptUntil = null;
    goOn();
  }

  /**
   * Who sits here gets up, and nobody can sit down until it is opened.
   *
   * @throws Refusal CONFLICT while a ticket is here
   */
  public void close() {
    leave();
    closed = true;
  }

  /**
   * Calls nobody but Via Libera until then; null ends it.
   *
   * @throws Refusal CONFLICT unless somebody serves here
   */
  public void keepFree(Instant until) {
    if (until != null && !isOpen()) {
      throw Refusal.conflict("frontoffice.refusal.desk.idle", name);
    }
    keptUntil = until;
  }

  /** Until when the desk is kept for Via Libera; empty if it is not, or no more. */
  public Optional<Instant> getKeptUntil(Instant now) {
    return Optional.ofNullable(keptUntil).filter(until -> until.isAfter(now));
  }

  /** People can sit down here again. */
  public void open() {
    closed = false;
  }

  /**
   * A ticket comes to this desk.
   *
   * @throws Refusal CONFLICT while another is there
   */
  public void receive(long ticket) {
    if (ticketId != null) {
      throw Refusal.conflict("frontoffice.refusal.desk.busy", name);
    }
    ticketId = ticket;
  }

  /** The ticket leaves the desk. */
  public void release() {
    ticketId = null;
  }

  /** Whether an operator sits here whose console has been heard of lately. */
  public boolean isTaken(Instant now) {
    return operatorId != null && seenAt != null && seenAt.plus(PRESENCE).isAfter(now);
  }

  /** Whether somebody serves here and is not on a pause. */
  public boolean isOpen() {
    return staffed && pausedAt == null;
  }

  /** Whether the next ticket could be called here at once. */
  public boolean isFree() {
    return isOpen() && ticketId == null;
  }

  /**
   * What is served here now: what the desk can, the profile names and the operator knows, and no
   * hold stops.
   */
  public Set<ServiceGroup> serves() {
    return getGroups().stream()
        .filter(group -> !group.isHeld())
        .filter(group -> profile == null || profile.names(group))
        .filter(group -> skilledFor == null || skilledFor.contains(group.getLetter()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Letters of the groups served here now, in alphabetical order. */
  public String letters() {
    return serves().stream().map(ServiceGroup::getLetter).sorted().collect(Collectors.joining());
  }

  public Long getId() {
    return id;
  }

  public Branch getBranch() {
    return branch;
  }

  public String getName() {
    return name;
  }

  /** The partner body whose guests' desk this is; empty for the municipality's own. */
  public Optional<String> getPartner() {
    return Optional.ofNullable(partner);
  }

  /** Whether the supervisor closed it. */
  public boolean isClosed() {
    return closed;
  }

  public boolean isRetired() {
    return retired;
  }

  public int getSortOrder() {
    return sortOrder;
  }

  public int getVersion() {
    return version;
  }

  public boolean isStaffed() {
    return staffed;
  }

  public Optional<Long> getOperatorId() {
    return Optional.ofNullable(operatorId);
  }

  /** The ticket called to this desk or served here. */
  public Optional<Long> getTicketId() {
    return Optional.ofNullable(ticketId);
  }

  /** What the desk can serve, whoever sits there; what it serves now is {@link #serves}. */
  public Set<ServiceGroup> getGroups() {
    return groups.stream()
        .filter(group -> !group.isRetired())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who sits here. */
  public Optional<String> getOperatorName() {
    return Optional.ofNullable(operatorName);
  }

  public Optional<WorkProfile> getProfile() {
    return Optional.ofNullable(profile);
  }

  public Optional<Instant> getPausedAt() {
    return Optional.ofNullable(pausedAt);
  }

  public Optional<PauseReason> getPauseReason() {
    return Optional.ofNullable(pauseReason);
  }
}
