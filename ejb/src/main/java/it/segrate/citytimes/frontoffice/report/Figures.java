package it.segrate.citytimes.frontoffice.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a hall, or a part of what it did, comes to.
 *
 * @param tickets how many were taken
 * @param waits from taking the ticket to its first call
 * @param withinTen how many of the waits were under 10 minutes
 * @param withinTwenty how many were under 20 minutes
 * @param onTarget how many were not over the target of their queue
 * @param walks from the call to the beginning of the service
 * @param services how long the services took
 * @param abandoned tickets that citizens gave up while they waited
 * @param noShows tickets that were called and nobody came
 */
public record Figures(
    int tickets,
    Spread waits,
    int withinTen,
    int withinTwenty,
    int onTarget,
    Spread walks,
    Spread services,
    int abandoned,
    int noShows)
    implements Serializable {

  /** The share of waits under 10 minutes, 0 to 1; null without waits. */
  public Double getTen() {
    return share(withinTen, waits.count());
  }

  /** The share of waits under 20 minutes, 0 to 1; null without waits. */
  public Double getTwenty() {
    return share(withinTwenty, waits.count());
  }

  /** The share of waits within the target, 0 to 1; null without waits. */
  public Double getLevel() {
    return share(onTarget, waits.count());
  }

  /** The share of tickets given up, 0 to 1; null without tickets. */
  public Double getLeft() {
    return share(abandoned, tickets);
  }

  /** The share of called tickets to which nobody came, 0 to 1; null without calls. */
  public Double getMissed() {
    return share(noShows, waits.count());
  }

  private static Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  /** Gathers tickets and services until they are added up. */
  static final class Sum {

    private static final long TEN = 600;
    private static final long TWENTY = 1200;

    private final List<Long> waits = new ArrayList<>();
    private final List<Long> walks = new ArrayList<>();
    private final List<Long> services = new ArrayList<>();
    private int tickets;
    private int onTarget;
    private int abandoned;
    private int noShows;

    /**
     * @param waited seconds to the first call, or null if it was not called from a queue
     * @param target seconds within which its queue should call
     */
    void ticket(PastVisit visit, Long waited, long target) {
      tickets++;
      abandoned += visit.abandoned() ? 1 : 0;
      noShows += visit.noShow() ? 1 : 0;
      if (visit.walking() != null) {
        walks.add(visit.walking());
      }
      if (waited != null) {
        waits.add(waited);
        onTarget += waited <= target ? 1 : 0;
      }
    }

    void service(long seconds) {
      services.add(seconds);
    }

    Figures figures() {
      return new Figures(
          tickets,
          Spread.of(waits),
          under(TEN),
          under(TWENTY),
          onTarget,
          Spread.of(walks),
          Spread.of(services),
          abandoned,
          noShows);
    }

    private int under(long seconds) {
      return (int) waits.stream().filter(wait -> wait < seconds).count();
    }
  }
}
