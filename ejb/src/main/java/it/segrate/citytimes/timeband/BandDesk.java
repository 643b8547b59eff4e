package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.LegalCheck;
import it.segrate.citytimes.worktime.RuleBook;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** HR's work on the catalogue: draft, check, publish, change by a new edition, close. */
@Stateless
@RequiresPermission("timeband.catalogue")
public class BandDesk {

  private static final Set<RequestState> GRANTED =
      EnumSet.of(RequestState.APPROVED, RequestState.ACTIVE, RequestState.CANCELLATION_REQUESTED);
  private static final Set<RequestState> ASKED =
      EnumSet.of(RequestState.SUBMITTED, RequestState.MANAGER_APPROVED);

  @PersistenceContext EntityManager entities;
  @Inject OfficeService offices;
  @Inject RuleService rules;
  @Inject TimeBandMails mails;
  @Inject PlaceClaims places;
  @Inject Event<NewEdition> editions;
  @Inject AuditService audit;
  @Inject Clock clock;

  /** Every edition of every band, by name and then the latest first. */
  public List<BandRow> all() {
    Map<Long, Long> people = countByBand(GRANTED);
    Map<Long, Long> asking = countByBand(ASKED);
    return entities
        .createQuery("SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days", TimeBand.class)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "b.offer.offices")
        .setHint("eclipselink.batch", "b.offer.categories")
        .getResultStream()
        .sorted(
            Comparator.comparing(TimeBand::getNameIt, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(TimeBand::getCode)
                .thenComparing(TimeBand::getEdition, Comparator.reverseOrder()))
        .map(
            band ->
                new BandRow(
                    band,
                    people.getOrDefault(band.getId(), 0L),
                    asking.getOrDefault(band.getId(), 0L)))
        .toList();
  }

  private Map<Long, Long> countByBand(Set<RequestState> states) {
    Map<Long, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "SELECT r.band.id, COUNT(DISTINCT r.personId) FROM TimeBandRequest r"
                + " WHERE r.state IN :states GROUP BY r.band.id",
            Object[].class)
        .setParameter("states", states)
        .getResultList()
        .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * One band, drafts included.
   *
   * @throws Refusal NOT_FOUND if there is no such band
   */
  public TimeBand get(long id) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.id = :id", TimeBand.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknownBand"));
  }

  /** The offices a band can be offered to, by name. */
  public List<Office> offices() {
    return offices.all();
  }

  /** How many people work an edition or will. */
  public long people(long id) {
    return countByBand(GRANTED).getOrDefault(id, 0L);
  }

  /** The edition that this draft is to replace; empty for the first. */
  public Optional<TimeBand> before(TimeBand draft) {
    return editions(draft.getCode()).stream()
        .filter(band -> band.getEdition() == draft.getEdition() - 1)
        .findFirst();
  }

  /**
   * Checks what is written, saved or not.
   *
   * @param rulesOf whose rules: those of its first day, or others that are to be tried
   */
  public BandCheck check(BandSheet sheet, LocalDate rulesOf) {
    RuleBook book = rules.bookOf(rulesOf);
    List<Finding> findings =
        sheet.isEmpty() ? List.of() : LegalCheck.check(sheet.pattern(), sheet.contract(), book);
    long broken = findings.stream().map(finding -> finding.rule().code()).distinct().count();
    return new BandCheck(
        rulesOf,
        findings,
        BandFields.missing(sheet, clock),
        book.count(sheet.contract()) - (int) broken);
  }

  /**
   * Keeps a new draft.
   *
   * @throws Refusal INVALID, at the field, if something does not hold or the code is taken
   */
  public TimeBand draft(BandSheet sheet) {
    BandFields.check(sheet);
    if (!editions(sheet.code()).isEmpty()) {
      throw Refusal.invalidField("code", "timeband.refusal.codeTaken", sheet.code());
    }
    TimeBand band = new TimeBand(sheet, 1, clock.instant());
    entities.persist(band);
    save();
    audit.record("timeband.drafted", subject(band), band.getCode());
    return band;
  }

  /**
   * Begins the next edition of a published band, with what the last one says.
   *
   * @return its draft; the one there is, if it was begun already
   * @throws Refusal NOT_FOUND if there is no such band, CONFLICT if it was never published
   */
  public TimeBand nextEdition(long id) {
    TimeBand band = get(id);
    List<TimeBand> editions = editions(band.getCode());
    TimeBand latest = editions.getFirst();
    if (latest.isDraft() && editions.size() > 1) {
      return latest;
    }
    if (latest.isDraft()) {
      throw Refusal.conflict("timeband.refusal.draftAlready");
    }
    TimeBand next = new TimeBand(latest.sheet(), latest.getEdition() + 1, clock.instant());
    entities.persist(next);
    save();
    audit.record("timeband.drafted", subject(next), next.getCode() + " " + next.getEdition());
    return next;
  }

  /**
   * Changes a draft.
   *
   * @param version of the draft on the page
   * @throws Refusal NOT_FOUND if there is no such band; CONFLICT if somebody changed or published
   *     it meanwhile; INVALID, at the field, if something does not hold
   */
  public void change(long id, long version, BandSheet sheet) {
    TimeBand band = draft(id, version);
    BandFields.check(sheet);
    boolean first = band.getEdition() == 1;
    if (!sheet.code().equals(band.getCode()) && (!first || !editions(sheet.code()).isEmpty())) {
      throw Refusal.invalidField("code", "timeband.refusal.codeTaken", sheet.code());
    }
    // The days are rows of their own: without this two who change only days do not meet.
    entities.lock(band, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    band.clearDays();
    entities.flush();
    band.revise(sheet, clock.instant());
    save();
    audit.record("timeband.draft-changed", subject(band), band.getCode());
  }

  /**
   * Throws a draft away.
   *
   * @throws Refusal as for {@link #change}
   */
  public void discard(long id, long version) {
    TimeBand band = draft(id, version);
    entities.remove(band);
    audit.record("timeband.draft-discarded", subject(band), band.getCode());
  }

  /**
   * Offers a draft from its first day on; an edition before it is not offered from that day.
   *
   * @throws Refusal NOT_FOUND, CONFLICT as for {@link #change}; INVALID with the first thing that
   *     stands in the way
   */
  public void publish(long id, long version) {
    TimeBand band = draft(id, version);
    BandCheck check = check(band.sheet(), band.getValidFrom());
    check.findings().stream().filter(Finding::isViolation).findFirst().ifPresent(BandDesk::refuse);
    if (!check.missing().isEmpty()) {
      String field = check.missing().getFirst();
      throw Refusal.invalidField(field, "timeband.missing." + field);
    }
    Optional<TimeBand> before = before(band);
    before.ifPresent(former -> replace(former, band));
    band.publish(clock.instant());
    before.ifPresent(former -> mails.tellOfNext(band, concernedBy(former)));
    before.ifPresent(former -> editions.fire(new NewEdition(former, band)));
    places.changed(band);
    audit.record("timeband.published", subject(band), band.getCode() + " " + band.getEdition());
  }

  /** Who has it, will have it, or asked for it. */
  private List<Long> concernedBy(TimeBand band) {
    Set<RequestState> states = EnumSet.copyOf(GRANTED);
    states.addAll(ASKED);
    return entities
        .createQuery(
            "SELECT DISTINCT r.personId FROM TimeBandRequest r"
                + " WHERE r.band = :band AND r.state IN :states ORDER BY r.personId",
            Long.class)
        .setParameter("band", band)
        .setParameter("states", states)
        .getResultList();
  }

  private static void replace(TimeBand former, TimeBand next) {
    if (!next.getValidFrom().isAfter(former.getValidFrom())) {
      throw Refusal.invalidField(
          "validFrom", "timeband.refusal.editionOrder", former.getValidFrom());
    }
    if (former.validTo().filter(end -> end.isBefore(next.getValidFrom())).isEmpty()) {
      former.close(next.getValidFrom().minusDays(1));
    }
  }

  /**
   * Offers a band no longer than until a day; who works it goes on.
   *
   * @param lastDay from today on, and not before the band's first day
   * @throws Refusal NOT_FOUND if there is no such band; CONFLICT if it changed meanwhile or is a
   *     draft; INVALID if the day does not hold
   */
  public void close(long id, long version, LocalDate lastDay) {
    TimeBand band = get(id);
    if (band.isDraft() || band.getVersion() != version) {
      throw Refusal.conflict("timeband.refusal.bandChanged");
    }
    LocalDate today = LocalDate.now(clock);
    if (lastDay == null || lastDay.isBefore(today) || lastDay.isBefore(band.getValidFrom())) {
      throw Refusal.invalidField("lastDay", "timeband.refusal.lastDay");
    }
    band.close(lastDay);
    audit.record("timeband.closed", subject(band), band.getCode() + " " + lastDay);
  }

  private TimeBand draft(long id, long version) {
    TimeBand band = get(id);
    if (!band.isDraft() || band.getVersion() != version) {
      throw Refusal.conflict("timeband.refusal.bandChanged");
    }
    return band;
  }

  /** The latest first. */
  private List<TimeBand> editions(String code) {
    return entities
        .createQuery(
            "SELECT b FROM TimeBand b WHERE b.code = :code ORDER BY b.edition DESC", TimeBand.class)
        .setParameter("code", code)
        .getResultList();
  }

  private static void refuse(Finding finding) {
    throw Refusal.invalid("worktime.finding." + finding.rule().code(), finding.figures().toArray());
  }

  /** The unique code and edition are the last to say no, when two draft one band at once. */
  private void save() {
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refusal.conflict("timeband.refusal.bandChanged");
    }
  }

  private static String subject(TimeBand band) {
    return "band:" + band.getId();
  }
}
