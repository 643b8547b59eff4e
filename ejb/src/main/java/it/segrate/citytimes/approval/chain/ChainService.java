package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalSubject;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** HR writes who decides what, where, by when. */
@Stateless
@RequiresPermission("approval.chains")
public class ChainService {

  @PersistenceContext EntityManager entities;
  @Inject ApprovalSubjects subjects;
  @Inject Chains chains;
  @Inject OfficeService offices;
  @Inject AuditService audit;

  /** Of each kind the chain of all offices, then those of single offices by name. */
  public List<ChainCard> all() {
    Map<Long, Office> places =
        offices.all().stream().collect(Collectors.toMap(Office::getId, Function.identity()));
    Map<String, List<Chain>> written =
        entities
            .createQuery("SELECT c FROM Chain c", Chain.class)
            .getResultStream()
            .collect(Collectors.groupingBy(Chain::getKind));
    List<ChainCard> cards = new ArrayList<>();
    for (String kind : subjects.kinds()) {
      List<Chain> ofKind = written.getOrDefault(kind, List.of());
      if (ofKind.stream().allMatch(chain -> chain.officeId().isPresent())) {
        cards.add(new ChainCard(kind, null, null, null, Chains.usual(subjects.of(kind))));
      }
      ofKind.stream()
          .map(chain -> card(chain, chain.officeId().map(places::get).orElse(null)))
          .sorted(
              Comparator.comparing(
                  ChainCard::office, Comparator.nullsFirst(Comparator.naturalOrder())))
          .forEach(cards::add);
    }
    return cards;
  }

  private static ChainCard card(Chain chain, Office office) {
    return new ChainCard(
        chain.getKind(),
        chain.officeId().orElse(null),
        office == null ? null : office.getName(),
        chain.getVersion(),
        chain.getSteps());
  }

  /**
   * The chain of an office, or what holds there until one is written.
   *
   * @param officeId null for all offices
   * @throws Refusal NOT_FOUND if there is no such kind or office
   */
  public ChainCard get(String kind, Long officeId) {
    ApprovalSubject subject = subject(kind);
    Office office = officeId == null ? null : office(officeId);
    return find(kind, officeId)
        .map(chain -> card(chain, office))
        .orElseGet(
            () ->
                new ChainCard(
                    kind,
                    officeId,
                    office == null ? null : office.getName(),
                    null,
                    chains.steps(subject, office)));
  }

  /** The offices a chain can be written for, by name. */
  public List<Office> offices() {
    return offices.all();
  }

  /** Whether cases of that kind can come with evidence, so that a step can look at it. */
  public boolean knowsEvidence(String kind) {
    return subject(kind).knowsEvidence();
  }

  /**
   * Writes a chain, or changes it. The cases on their way keep the steps they set out with.
   *
   * @throws Refusal NOT_FOUND if there is no such kind or office; INVALID, at the field, if the
   *     days of a step are missing, none or too many, HR's step would go up, somebody decides
   *     twice, nobody decides, or there is no evidence to look at; CONFLICT if somebody else has
   *     changed or removed it
   */
  public void write(NewChain order) {
    ApprovalSubject subject = subject(order.kind());
    Office office = order.officeId() == null ? null : office(order.officeId());
    List<ChainStep> steps = steps(order, subject);
    Optional<Chain> found = find(order.kind(), order.officeId());
    if (!found.map(Chain::getVersion).equals(Optional.ofNullable(order.version()))) {
      throw Refusal.conflict("approval.refusal.chainChanged");
    }
    if (found.isPresent()) {
      found.get().follow(steps);
    } else {
      entities.persist(new Chain(order.kind(), order.officeId(), steps));
    }
    entities.flush();
    audit.record(
        "approval.chain-written", trail(order.kind(), office), StepsConverter.words(steps));
  }

  private static List<ChainStep> steps(NewChain order, ApprovalSubject subject) {
    List<ChainStep> steps = new ArrayList<>();
    for (int i = 0; i < order.steps().size(); i++) {
      NewChain.Step line = order.steps().get(i);
      if (line.who() == null) {
        continue;
      }
      if (line.days() == null || line.days() < 1 || line.days() > ChainStep.MOST_DAYS) {
        throw Refusal.invalidField("days" + i, "approval.refusal.chainDays", ChainStep.MOST_DAYS);
      }
      if (line.who() == StepKind.HR_EVIDENCE && !subject.knowsEvidence()) {
        throw Refusal.invalidField("who" + i, "approval.refusal.chainNoEvidence");
      }
      Overdue overdue = line.overdue() == null ? Overdue.REMIND : line.overdue();
      if (!ChainStep.canBe(overdue, line.who())) {
        throw Refusal.invalidField("overdue" + i, "approval.refusal.chainNobodyAboveHr");
      }
      steps.add(new ChainStep(line.who(), line.days(), overdue));
    }
    return steps;
  }

  /**
   * Removes a chain: from then on what holds otherwise holds there.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public void remove(String kind, Long officeId) {
    Chain chain = find(kind, officeId).orElseThrow(ChainService::unknown);
    entities.remove(chain);
    entities.flush();
    Office office = officeId == null ? null : offices.find(officeId).orElse(null);
    audit.record(
        "approval.chain-removed", trail(kind, office), StepsConverter.words(chain.getSteps()));
  }

  private Optional<Chain> find(String kind, Long officeId) {
    return entities
        .createQuery("SELECT c FROM Chain c WHERE c.scope = :scope", Chain.class)
        .setParameter("scope", Chain.scope(kind, officeId))
        .getResultStream()
        .findFirst();
  }

  private ApprovalSubject subject(String kind) {
    return subjects.find(kind).orElseThrow(ChainService::unknown);
  }

  private Office office(long id) {
    return offices.find(id).orElseThrow(ChainService::unknown);
  }

  private static String trail(String kind, Office office) {
    return "approval.chain:" + kind + ":" + (office == null ? "*" : office.getCode());
  }

  private static Refusal unknown() {
    return Refusal.notFound("approval.refusal.unknownChain");
  }
}
