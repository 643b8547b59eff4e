package it.segrate.citytimes.timeband.rota;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.BandState;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps which band is ordinary: what people work who have not asked for another one. */
@Stateless
public class OrdinaryService {

  @PersistenceContext EntityManager entities;
  @Inject AuditService audit;

  /** Which band is ordinary where and when, in two queries. */
  public OrdinaryBands bands() {
    List<Ordinary> all = all();
    Set<String> codes = all.stream().map(Ordinary::getBandCode).collect(Collectors.toSet());
    return new OrdinaryBands(all, editions(codes));
  }

  private Map<String, List<TimeBand>> editions(Set<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT DISTINCT b FROM TimeBand b LEFT JOIN FETCH b.days WHERE b.code IN :codes"
                + " AND b.state = :published ORDER BY b.edition DESC",
            TimeBand.class)
        .setParameter("codes", codes)
        .setParameter("published", BandState.PUBLISHED)
        .getResultStream()
        .collect(Collectors.groupingBy(TimeBand::getCode));
  }

  /**
   * The ordinary band of an office on a day; empty where nobody has said it.
   *
   * @param officeId the office, whose own word counts more than everybody's
   */
  @OpenToAll("the ordinary hours are everybody's to read: no person is in them")
  public Optional<TimeBand> on(long officeId, LocalDate day) {
    return bands().of(officeId, day);
  }

  private List<Ordinary> all() {
    return entities
        .createQuery(
            "SELECT o FROM Ordinary o ORDER BY o.validFrom DESC, o.id DESC", Ordinary.class)
        .getResultList();
  }

  /**
   * Says which band is ordinary from a day on; said twice for one day, the later word counts.
   *
   * @param officeId where; null for everywhere
   * @throws Refusal INVALID, at the field, if the day is missing or no published band of that code
   *     holds on it
   */
  @RequiresPermission("timeband.catalogue")
  public void say(Long officeId, String bandCode, LocalDate from) {
    if (from == null) {
      throw Refusal.invalidField("ordinaryFrom", "timeband.refusal.ordinaryFrom");
    }
    if (bandCode == null || bandCode.isBlank()) {
      throw Refusal.invalidField("ordinaryBand", "timeband.refusal.bandMissing");
    }
    boolean known =
        editions(Set.of(bandCode)).getOrDefault(bandCode, List.of()).stream()
            .anyMatch(band -> band.isValidOn(from));
    if (!known) {
      throw Refusal.invalidField("ordinaryBand", "timeband.refusal.notOffered", from);
    }
    all().stream()
        .filter(one -> one.officeId().equals(Optional.ofNullable(officeId)))
        .filter(one -> one.getValidFrom().equals(from))
        .findFirst()
        .ifPresentOrElse(
            one -> one.become(bandCode),
            () -> entities.persist(new Ordinary(officeId, bandCode, from)));
    audit.record(
        "timeband.ordinary-said",
        officeId == null ? "timeband:ordinary" : "people.office:" + officeId,
        bandCode + " " + from);
  }
}
