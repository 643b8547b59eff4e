package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.rota.HoursSource;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of personalised schedules within one transaction, for tests around them. */
public final class PersonalKit {

  private final EntityManager entities;
  private final AuditService audit;
  private final Clock clock;

  /** What tells which hours return after a band. */
  public static ReturningSchedules returning(EntityManager entities) {
    ReturningSchedules returning = new ReturningSchedules();
    returning.entities = entities;
    return returning;
  }

  public PersonalKit(EntityManager entities, AuditService audit, Clock clock) {
    this.entities = entities;
    this.audit = audit;
    this.clock = clock;
  }

  /** HR's desk. */
  public ScheduleDesk desk(
      TimeBandCatalogue catalogue, RuleService rules, MailService mails, Addressees addressees) {
    ScheduleDesk desk = new ScheduleDesk();
    desk.entities = entities;
    desk.catalogue = catalogue;
    desk.rules = rules;
    desk.mails = new PersonalMails();
    desk.mails.mails = mails;
    desk.mails.addressees = addressees;
    desk.audit = audit;
    desk.clock = clock;
    return desk;
  }

  /** What lets a schedule follow a request. */
  public ScheduleConversion conversion() {
    ScheduleConversion conversion = new ScheduleConversion();
    conversion.entities = entities;
    conversion.audit = audit;
    conversion.clock = clock;
    return conversion;
  }

  /** What people are asked. */
  public ConversionOffers offers(TimeBandRequestService requests, CurrentCaller current) {
    ConversionOffers offers = new ConversionOffers();
    offers.entities = entities;
    offers.requests = requests;
    offers.current = current;
    offers.clock = clock;
    return offers;
  }

  /** What the rota hears of schedules. */
  public HoursSource hours() {
    PersonalHours hours = new PersonalHours();
    hours.entities = entities;
    return hours;
  }

  /** A schedule that an act grants; gives its id. */
  public long grant(PersonalSheet sheet) {
    PersonalSchedule schedule = new PersonalSchedule(sheet, clock.instant());
    entities.persist(schedule);
    entities.flush();
    return schedule.getId();
  }
}
