package it.segrate.citytimes.timeband.personal;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.BandCheck;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.worktime.Contract;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.LegalCheck;
import it.segrate.citytimes.worktime.RuleBook;
import it.segrate.citytimes.worktime.WeekPattern;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** HR's work on personalised schedules: see what is left, propose a band, say why not. */
@Stateless
@RequiresPermission(ScheduleDesk.PERMISSION)
public class ScheduleDesk {

  /** What it takes to see and convert them. */
  public static final String PERMISSION = "timeband.personal";

  private static final Comparator<Person> BY_NAME =
      Comparator.comparing(Person::getLastName, Collator.getInstance(Locale.ITALIAN))
          .thenComparing(Person::getFirstName, Collator.getInstance(Locale.ITALIAN));

  @PersistenceContext EntityManager entities;
  @Inject TimeBandCatalogue catalogue;
  @Inject RuleService rules;
  @Inject PersonalMails mails;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Every schedule there is or was, by person; as many queries for many as for one.
   *
   * @param rulesOn the day whose rules are asked: of a day to come, those that are to hold then
   */
  public List<ScheduleRow> all(LocalDate rulesOn) {
    LocalDate today = LocalDate.now(clock);
    List<TimeBand> bands = catalogue.inForce(today);
    RuleBook book = rules.bookOf(rulesOn);
    Map<Long, Person> people = holders();
    return entities
        .createQuery(
            "SELECT DISTINCT s FROM PersonalSchedule s LEFT JOIN FETCH s.band"
                + " LEFT JOIN FETCH s.days",
            PersonalSchedule.class)
        .getResultStream()
        .filter(schedule -> people.containsKey(schedule.getPersonId()))
        .sorted(
            Comparator.comparing((PersonalSchedule one) -> people.get(one.getPersonId()), BY_NAME)
                .thenComparing(PersonalSchedule::getFrom, Comparator.reverseOrder()))
        .map(schedule -> row(schedule, people.get(schedule.getPersonId()), bands, book, today))
        .toList();
  }

  /** Whose the schedules are. All offices are read with them, for the way up from each. */
  private Map<Long, Person> holders() {
    entities.createQuery("SELECT o FROM Office o", Office.class).getResultList();
    return entities
        .createQuery(
            "SELECT p FROM Person p LEFT JOIN FETCH p.office WHERE p.id IN"
                + " (SELECT s.personId FROM PersonalSchedule s)",
            Person.class)
        .getResultStream()
        .collect(Collectors.toMap(Person::getId, Function.identity()));
  }

  private static ScheduleRow row(
      PersonalSchedule schedule,
      Person holder,
      List<TimeBand> bands,
      RuleBook book,
      LocalDate today) {
    ScheduleState state = stateOf(schedule, holder.getLeftOn(), today);
    Office office = holder.getOffice();
    return new ScheduleRow(
        schedule,
        holder.fullName(),
        office == null ? null : office.getId(),
        office == null ? null : office.getName(),
        state,
        state.isWorked() ? broken(schedule, holder, book) : 0,
        state.isWorked() ? nearest(schedule, holder, bands) : Optional.empty());
  }

  private static int broken(PersonalSchedule schedule, Person holder, RuleBook book) {
    int contract = Math.toIntExact(holder.weeklyHours().toMinutes());
    return (int)
        LegalCheck.check(schedule.pattern(), Contract.office(contract), book).stream()
            .filter(Finding::isViolation)
            .map(finding -> finding.rule().code())
            .distinct()
            .count();
  }

  private static Optional<BandDistance> nearest(
      PersonalSchedule schedule, Person holder, List<TimeBand> bands) {
    List<TimeBand> offered =
        bands.stream().filter(band -> band.offer().closedTo(holder).isEmpty()).toList();
    return BandDistance.ranked(schedule.pattern(), offered).stream().findFirst();
  }

  /**
   * One schedule, what the law says of it, and the bands by distance.
   *
   * @param rulesOn the day whose rules are asked
   * @throws Refusal NOT_FOUND if there is none
   */
  public ScheduleCard card(long id, LocalDate rulesOn) {
    PersonalSchedule schedule = get(id);
    LocalDate today = LocalDate.now(clock);
    Person person = personOf(schedule);
    WeekPattern weeks = schedule.pattern();
    int contract = Math.toIntExact(person.weeklyHours().toMinutes());
    return new ScheduleCard(
        schedule,
        person.fullName(),
        person.getOffice() == null ? null : person.getOffice().getName(),
        contract,
        stateOf(schedule, person.getLeftOn(), today),
        check(weeks, Contract.office(contract), rulesOn),
        BandDistance.ranked(weeks, catalogue.offeredTo(person, today)));
  }

  /** A schedule ends with the work of its person. */
  private static ScheduleState stateOf(
      PersonalSchedule schedule, LocalDate leftOn, LocalDate today) {
    ScheduleState state = schedule.stateOn(today);
    boolean gone = leftOn != null && leftOn.isBefore(today);
    return gone && state.isWorked() ? ScheduleState.ENDED : state;
  }

  private BandCheck check(WeekPattern weeks, Contract contract, LocalDate today) {
    RuleBook book = rules.bookOf(today);
    List<Finding> findings = LegalCheck.check(weeks, contract, book);
    long broken = findings.stream().map(finding -> finding.rule().code()).distinct().count();
    return new BandCheck(today, findings, List.of(), book.count(contract) - (int) broken);
  }

  /**
   * Asks the person to change to a band, by a mail that leads to the request form. Nothing changes
   * until they send it and it is approved.
   *
   * @param version of the schedule on the page
   * @throws Refusal NOT_FOUND if there is no such schedule or band; CONFLICT if it moved meanwhile;
   *     INVALID if the band has other hours than the contract, is not offered to the person, or is
   *     offered no more
   */
  public void propose(long id, long version, long bandId) {
    PersonalSchedule schedule = get(id, version);
    TimeBand band = catalogue.get(bandId);
    LocalDate today = LocalDate.now(clock);
    if (band.validTo().filter(end -> end.isBefore(today)).isPresent()) {
      throw Refusal.invalid("timeband.refusal.notOffered", today);
    }
    Person person = personOf(schedule);
    if (band.offer().closedTo(person).isPresent()) {
      throw Refusal.invalid("timeband.refusal.personalOffer");
    }
    if (band.getWeeklyMinutes() != person.weeklyHours().toMinutes()) {
      throw Refusal.invalid(
          "timeband.refusal.personalHours",
          WorkingTime.ofMinutes(band.getWeeklyMinutes()),
          new WorkingTime(person.weeklyHours()));
    }
    schedule.propose(band, today, clock.instant());
    save();
    mails.propose(schedule, band, today);
    audit.record("timeband.personal-proposed", subject(schedule), band.getCode());
  }

  /**
   * Says that the schedule cannot be converted for now.
   *
   * @param note HR's words; no private reason belongs here
   * @throws Refusal as for {@link #propose}; INVALID, at the field, if there is no reason or the
   *     note is too long
   */
  public void markImpossible(long id, long version, Obstacle obstacle, String note) {
    PersonalSchedule schedule = get(id, version);
    if (obstacle == null) {
      throw Refusal.invalidField("obstacle", "timeband.refusal.obstacleMissing");
    }
    String words = note == null ? "" : note.strip();
    if (words.length() > PersonalSchedule.NOTE_LENGTH) {
      throw Refusal.invalidField(
          "note", "timeband.refusal.tooLong", words.length(), PersonalSchedule.NOTE_LENGTH);
    }
    schedule.markImpossible(obstacle, words, LocalDate.now(clock), clock.instant());
    save();
    audit.record("timeband.personal-impossible", subject(schedule), obstacle.name());
  }

  /**
   * Takes a proposal or an obstacle back: the schedule is in force, and nothing is said of it.
   *
   * @throws Refusal as for {@link #propose}
   */
  public void reopen(long id, long version) {
    PersonalSchedule schedule = get(id, version);
    schedule.reopen(LocalDate.now(clock), clock.instant());
    save();
    audit.record("timeband.personal-reopened", subject(schedule), null);
  }

  private PersonalSchedule get(long id) {
    return entities
        .createQuery(
            "SELECT s FROM PersonalSchedule s LEFT JOIN FETCH s.band LEFT JOIN FETCH s.days"
                + " WHERE s.id = :id",
            PersonalSchedule.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownPersonal"));
  }

  private PersonalSchedule get(long id, long version) {
    PersonalSchedule schedule = get(id);
    if (schedule.getVersion() != version) {
      throw Refusal.conflict("timeband.refusal.personalMoved");
    }
    return schedule;
  }

  private Person personOf(PersonalSchedule schedule) {
    return Optional.ofNullable(entities.find(Person.class, schedule.getPersonId()))
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownPersonal"));
  }

  /** Of two who move it at once, the second finds that it has moved. */
  private void save() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw Refusal.conflict("timeband.refusal.personalMoved");
    }
  }

  private static String subject(PersonalSchedule schedule) {
    return "personal:" + schedule.getId();
  }
}
