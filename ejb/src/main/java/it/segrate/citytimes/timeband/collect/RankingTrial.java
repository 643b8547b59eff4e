package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.RuleService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.places.PlaceClaims;
import it.segrate.citytimes.worktime.Contract;
import it.segrate.citytimes.worktime.Finding;
import it.segrate.citytimes.worktime.LegalCheck;
import it.segrate.citytimes.worktime.RuleBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries a band of a window for somebody: by the rules of a request, and by the law in the term. */
@Dependent
public class RankingTrial {

  @Inject RequestRules rules;
  @Inject RuleService law;
  @Inject TimeBandRequestService requests;
  @Inject PlaceClaims places;

  /**
   * The request that would come of it: for the term. Whose band lasts longer, the active one or one
   * without an end that is approved, gets one without an end, that is looked at again when the term
   * is over: else they would be left with the ordinary hours.
   *
   * @param others the person's requests
   */
  static NewRequest order(CollectionWindow window, TimeBand band, List<TimeBandRequest> others) {
    boolean outlasted =
        others.stream()
            .filter(other -> isGranted(other) && other.getFrom().isBefore(window.getFrom()))
            .anyMatch(
                other -> other.until().filter(end -> !end.isAfter(window.getUntil())).isEmpty());
    return new NewRequest(
        band.getId(),
        window.getFrom(),
        outlasted ? null : window.getUntil(),
        outlasted ? window.getUntil() : null,
        new Reason(null, ""),
        "collection-" + window.getId());
  }

  private static boolean isGranted(TimeBandRequest other) {
    return other.getState() == RequestState.ACTIVE
        || other.getState() == RequestState.APPROVED && other.until().isEmpty();
  }

  /** Tries bands for one window; what the law says of each band is found out once. */
  Term of(CollectionWindow window) {
    return new Term(window, law.bookOf(window.getFrom()));
  }

  /** The bands of one window. */
  final class Term {

    private final CollectionWindow window;
    private final RuleBook book;
    private final Map<Long, Optional<Text>> findings = new HashMap<>();

    private Term(CollectionWindow window, RuleBook book) {
      this.window = window;
      this.book = book;
    }

    /**
     * What keeps somebody from a band, in words; empty for nothing. Places are not asked for: they
     * are given out when the window is closed.
     *
     * @param others the person's requests
     */
    Optional<Text> obstacle(TimeBand band, Person person, List<TimeBandRequest> others) {
      Optional<Text> broken = findings.computeIfAbsent(band.getId(), id -> violation(band));
      return broken.isPresent()
          ? broken
          : refusal(order(window, band, others), band, person, others);
    }

    private Optional<Text> violation(TimeBand band) {
      Contract contract = Contract.office(band.getWeeklyMinutes());
      return LegalCheck.check(band.pattern(), contract, book).stream()
          .filter(Finding::isViolation)
          .findFirst()
          .map(one -> Text.of("worktime.finding." + one.rule().code(), one.figures().toArray()));
    }
  }

  private Optional<Text> refusal(
      NewRequest order, TimeBand band, Person person, List<TimeBandRequest> others) {
    try {
      rules.check(order, band, person, others);
      return Optional.empty();
    } catch (Refusal no) {
      return Optional.of(Text.of(no.key(), no.arguments().toArray()));
    }
  }

  /** What a request would be refused for now, places included; empty for nothing. */
  Optional<Text> beforeSending(
      Person person, TimeBand band, NewRequest order, List<TimeBandRequest> others) {
    Optional<Text> no = refusal(order, band, person, others);
    if (no.isPresent()) {
      return no;
    }
    try {
      places.check(person, band, order);
      return Optional.empty();
    } catch (Refusal full) {
      return Optional.of(Text.of(full.key(), full.arguments().toArray()));
    }
  }
}
