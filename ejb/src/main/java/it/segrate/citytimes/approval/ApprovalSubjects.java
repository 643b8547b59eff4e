package it.segrate.citytimes.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All kinds of cases that features have approved. */
@ApplicationScoped
public class ApprovalSubjects {

  private Map<String, ApprovalSubject> byKind = Map.of();

  /** For the container, which needs one without arguments. */
  protected ApprovalSubjects() {}

  /**
   * @throws IllegalStateException if two features declare the same kind
   */
  @Inject
  public ApprovalSubjects(@Any Instance<ApprovalSubject> found) {
    this((Iterable<ApprovalSubject>) found);
  }

  ApprovalSubjects(Iterable<ApprovalSubject> found) {
    byKind = new TreeMap<>();
    for (ApprovalSubject subject : found) {
      if (byKind.put(subject.kind(), subject) != null) {
        throw new IllegalStateException("Kind of case declared twice: " + subject.kind());
      }
    }
  }

  /** All kinds there are, in one order always. */
  public List<String> kinds() {
    return List.copyOf(byKind.keySet());
  }

  /** The feature behind a kind; empty if it was taken away. */
  public Optional<ApprovalSubject> find(String kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  /** The page on which who asked follows the request of a case. */
  public String requestPage(ApprovalCase approvalCase) {
    return of(approvalCase.getKind()).requestPage(approvalCase.getSubjectId());
  }

  /** What several cases are about, by case; one query for them, one for each kind. */
  public Map<Long, SubjectLine> linesOf(Collection<Long> caseIds, EntityManager entities) {
    if (caseIds.isEmpty()) {
      return Map.of();
    }
    List<ApprovalCase> cases =
        entities
            .createQuery("SELECT c FROM ApprovalCase c WHERE c.id IN :ids", ApprovalCase.class)
            .setParameter("ids", caseIds)
            .getResultList();
    SubjectLines lines = new SubjectLines(this);
    cases.forEach(one -> lines.want(one.getKind(), one.getSubjectId()));
    return cases.stream()
        .collect(
            Collectors.toMap(
                ApprovalCase::getId, one -> lines.of(one.getKind(), one.getSubjectId())));
  }

  /**
   * The feature behind a kind.
   *
   * @throws IllegalStateException if no feature declares it, as when it was taken away with its
   *     cases left behind
   */
  public ApprovalSubject of(String kind) {
    ApprovalSubject subject = byKind.get(kind);
    if (subject == null) {
      throw new IllegalStateException("No feature has cases of the kind " + kind);
    }
    return subject;
  }
}
