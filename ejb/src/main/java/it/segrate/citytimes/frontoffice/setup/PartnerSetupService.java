package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guests of the halls: who they are, from when to when, and who works for them. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class PartnerSetupService {

  /** Longest name of a guest, in characters. */
  public static final int NAME_LENGTH = 60;

  @PersistenceContext private EntityManager entities;
  @Inject private PartnerStaff staff;
  @Inject private QueueSetupService queues;
  @Inject private ServiceSetupService services;
  @Inject private DeskSetupService desks;
  @Inject private AuditService audit;
  @Inject private Clock clock;

  /** For the container. */
  public PartnerSetupService() {}

  /** For use without a container. */
  public PartnerSetupService(
      EntityManager entities,
      PartnerStaff staff,
      QueueSetupService queues,
      ServiceSetupService services,
      DeskSetupService desks,
      AuditService audit,
      Clock clock) {
    this.entities = entities;
    this.staff = staff;
    this.queues = queues;
    this.services = services;
    this.desks = desks;
    this.audit = audit;
    this.clock = clock;
  }

  /** All guests by name, those too whose time is over. */
  public List<Partner> partners() {
    return entities
        .createQuery("SELECT p FROM Partner p ORDER BY p.name, p.code", Partner.class)
        .getResultList();
  }

  /** Whether a guest serves now. */
  public boolean isHere(Partner partner) {
    return partner.isHere(LocalDateTime.now(clock));
  }

  /**
   * A guest.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Partner get(String code) {
    return Optional.ofNullable(code)
        .map(known -> entities.find(Partner.class, known))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.partner"));
  }

  /** The accounts that work for a guest. */
  public Set<Long> operators(String code) {
    return staff.of(code);
  }

  /**
   * The accounts that may work for a guest, by name: they are enabled, have the role of a partner
   * and work for no other guest whose stay is still to end.
   *
   * @param code of the guest, or null for one that is still to come
   */
  public List<Account> candidates(String code) {
    return staff.candidates(code);
  }

  /**
   * The accounts that would be candidates but for another guest, by name, with that guest's name.
   *
   * @param code as in {@link #candidates}
   */
  public Map<Account, String> taken(String code) {
    return staff.taken(code);
  }

  /**
   * Invites a guest into a branch, with a queue of its own, a service and a desk.
   *
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public Partner invite(String branch, PartnerFields fields, PartnerFields.Start start) {
    String name = Typed.name("name", fields.name(), NAME_LENGTH);
    String desk = desk(branch, start);
    Partner partner =
        new Partner(
            Typed.slug(name, "ospite", code -> entities.find(Partner.class, code) != null), name);
    stay(partner, fields);
    entities.persist(partner);
    entities.flush();
    staff.employ(partner.getCode(), fields.operators());
    ServiceGroup queue =
        queues.add(
            branch,
            start.letter(),
            partner.getCode(),
            QueueFields.ofGuest(start.nameIt(), start.nameEn()));
    services.offer(
        branch,
        new ServiceFields(
            start.nameIt(), start.nameEn(), queue.getId(), start.area(), start.minutes()));
    desks.add(branch, partner.getCode(), new DeskFields(desk, Set.of(queue.getId())));
    audit.record("frontoffice.partner-invited", subject(partner), name);
    return partner;
  }

  /**
   * Writes anew who a guest is, how long it stays and who works for it.
   *
   * @param version the guest as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(String code, int version, PartnerFields fields) {
    Partner partner = get(code);
    if (partner.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.partner.changed");
    }
    partner.rename(Typed.name("name", fields.name(), NAME_LENGTH));
    stay(partner, fields);
    staff.employ(code, fields.operators());
    entities.lock(partner, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record("frontoffice.partner-changed", subject(partner), partner.getName());
  }

  private static void stay(Partner partner, PartnerFields fields) {
    if (fields.from() == null) {
      throw Refusal.invalidField("from", "frontoffice.refusal.partner.from");
    }
    if (fields.until() != null && fields.until().isBefore(fields.from())) {
      throw Refusal.invalidField("until", "frontoffice.refusal.closure.until");
    }
    partner.stay(fields.from(), fields.until(), WeekText.read(fields.hours()));
  }

  private String desk(String branch, PartnerFields.Start start) {
    String desk = Typed.name("desk", start.desk(), DeskSetupService.NAME_LENGTH);
    if (desks.desks(branch).stream().anyMatch(one -> one.getName().equalsIgnoreCase(desk))) {
      throw Refusal.invalidField("desk", "frontoffice.refusal.desk.name.taken", desk);
    }
    return desk;
  }

  private static String subject(Partner partner) {
    return "frontoffice.partner:" + partner.getCode();
  }
}
