package it.segrate.citytimes.timeband;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What sending a request would set going.
 *
 * @param head who decides first; empty when HR decides alone
 * @param decidedBy the latest day on which the person hears of a decision
 * @param replaces the granted band that would give way, for good; empty for none
 * @param returnsOn the first day on which the person is back at the hours without a band; empty
 *     where the band has no end, or another one is granted for that day
 * @param personalised whether those hours are a personalised schedule, and not the ordinary hours
 */
public record Outlook(
    Optional<String> head,
    LocalDate decidedBy,
    Optional<TimeBandRequest> replaces,
    Optional<LocalDate> returnsOn,
    boolean personalised) {

  /**
   * The one of a person's requests that a band would take over from.
   *
   * @param from first day of that band
   */
  static Optional<TimeBandRequest> replaced(Collection<TimeBandRequest> mine, LocalDate from) {
    return lasting(mine, from, request -> request.getFrom().isBefore(from));
  }

  /**
   * When the hours without a band come back after one.
   *
   * @param until last day of that band; null for no end
   */
  static Optional<LocalDate> returnsOn(
      Collection<TimeBandRequest> mine, LocalDate from, LocalDate until) {
    return Optional.ofNullable(until)
        .map(last -> last.plusDays(1))
        .filter(day -> lasting(mine, day, request -> request.getFrom().isAfter(from)).isEmpty());
  }

  /** The latest that has begun by a day ended those before it: it lasts then, or nothing does. */
  private static Optional<TimeBandRequest> lasting(
      Collection<TimeBandRequest> mine, LocalDate day, Predicate<TimeBandRequest> which) {
    return mine.stream()
        .filter(
            request ->
                request.getState() == RequestState.ACTIVE
                    || request.getState() == RequestState.APPROVED)
        .filter(request -> !request.getFrom().isAfter(day))
        .filter(which)
        .max(Comparator.comparing(TimeBandRequest::getFrom))
        .filter(request -> request.coversDay(day));
  }

  /**
   * A request with a last day that would end, for good, a band which has none.
   *
   * @param ended the band that ends
   * @param lastDay its last day, on the eve of the request
   * @param returnsOn the first day after the request
   */
  public record Takeover(TimeBand ended, LocalDate lastDay, LocalDate returnsOn) {

    /**
     * What a request does to the others of its person; empty where it ends none for good, or
     * another one follows it.
     */
    static Optional<Takeover> of(TimeBandRequest request, Collection<TimeBandRequest> all) {
      LocalDate from = request.getFrom();
      boolean coming =
          request.getState().isUndecided() || request.getState() == RequestState.APPROVED;
      return Outlook.returnsOn(all, from, request.until().orElse(null))
          .filter(day -> coming)
          .flatMap(
              day ->
                  Outlook.replaced(all, from)
                      .filter(before -> before.until().isEmpty())
                      .map(before -> new Takeover(before.getBand(), from.minusDays(1), day)));
    }
  }
}
