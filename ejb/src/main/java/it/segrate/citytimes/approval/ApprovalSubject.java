package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.cover.CoverLine;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.portal.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What a feature tells about the things it has approved. One bean per kind of case implements it;
 * it is found through CDI, so that the approval module knows no feature.
 */
public interface ApprovalSubject {

  /** Unique in the portal; the feature's id where it has one kind of case only. */
  String kind();

  /** What the kind is called, as in a filter: 'Fasce orarie'; by default {@code <kind>.kind}. */
  default Text name() {
    return Text.of(kind() + ".kind");
  }

  /**
   * The page on which who asked follows the request, from the context path on; by default the home
   * page.
   */
  default String requestPage(long subjectId) {
    return "/home.xhtml";
  }

  /** Who decides where HR has written no chain, first to last; at least one. */
  List<StepKind> chain();

  /** Whether things of this kind can come with evidence that HR looks at. */
  default boolean knowsEvidence() {
    return false;
  }

  /** Whether there is evidence to look at. */
  default boolean hasEvidence(long subjectId) {
    return false;
  }

  /**
   * What is asked for, in a line for the worklist and the history.
   *
   * @param subjectIds which ones; a lookup of many costs as many queries as a lookup of one
   * @return a line for each that exists
   */
  Map<Long, SubjectLine> lines(Collection<Long> subjectIds);

  /**
   * What each request alone, were it granted, would do to the cover of its office. The same is said
   * on the decision page.
   *
   * @param subjectIds which ones; many cost as many queries as one. Where they are more than can be
   *     looked at in a moment, those that stand first are looked at
   * @return a line for each that exists; empty where requests of this kind have nothing to do with
   *     cover
   */
  default Map<Long, CoverLine> cover(List<Long> subjectIds) {
    return Map.of();
  }

  /** What several requests, were they all granted, would do to the cover; otherwise as there. */
  default CoverTogether coverTogether(List<Long> subjectIds) {
    return CoverTogether.NONE;
  }

  /**
   * With which others a request was sent at once, as in a collection window; in a number of queries
   * that does not grow.
   *
   * @return of each that was sent with others, what they are called together
   */
  default Map<Long, Batch> batches(Collection<Long> subjectIds) {
    return Map.of();
  }

  /** Facelet that draws what is asked for on the decision page, beginning with a slash. */
  String page();

  /**
   * Says no to a decision that must not be, before anything moves.
   *
   * @param step which is to be decided
   * @param verdict with its note as it will be kept
   * @throws it.segrate.citytimes.Refusal if it must not be
   */
  default void check(ApprovalStep step, Verdict verdict) {}

  /**
   * The case has moved: carry the effect into the thing itself and tell whom it concerns. Runs in
   * the transaction of the move, so that both happen or neither does.
   */
  void moved(CaseMove move);
}
