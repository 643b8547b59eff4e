package it.segrate.citytimes.frontoffice.web.outlook;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import it.segrate.citytimes.frontoffice.outlook.HallOutlook;
import it.segrate.citytimes.frontoffice.outlook.NowService;
import it.segrate.citytimes.frontoffice.outlook.OutlookService;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keeps public pages from loading the database: on each node a branch is read by one request at a
 * time, its past every ten minutes and on a new day, how it is now every fifteen seconds.
 */
@ApplicationScoped
public class OutlookCache {

  /** How old the past of a branch may be, in milliseconds. */
  static final long PAST_MILLIS = 600_000;

  /** How old its present may be, in seconds. */
  public static final int NOW_SECONDS = 15;

  private final Kept<HallOutlook> outlooks = new Kept<>();
  private final Kept<HallNow> halls = new Kept<>();

  @EJB OutlookService outlook;
  @EJB NowService now;
  @Inject Clock clock;

  /**
   * What past weeks tell of a branch.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public HallOutlook outlook(String code) {
    LocalDate today = LocalDate.now(clock);
    return outlooks.get(
        code, clock.millis(), PAST_MILLIS, outlook::outlook, kept -> kept.today().equals(today));
  }

  /**
   * How a branch is now.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public HallNow now(String code) {
    return halls.get(code, clock.millis(), NOW_SECONDS * 1000L, now::now, kept -> true);
  }

  /** One answer for each branch; an unknown one leaves nothing behind. */
  private static final class Kept<T> {

    private static final class Slot<T> {
      private T value;
      private long at;
    }

    private final Map<String, Slot<T>> slots = new ConcurrentHashMap<>();

    T get(String code, long millis, long oldest, Function<String, T> reading, Predicate<T> holds) {
      Slot<T> slot = slots.computeIfAbsent(code, any -> new Slot<>());
      synchronized (slot) {
        try {
          if (slot.value == null || millis - slot.at >= oldest || !holds.test(slot.value)) {
            slot.value = reading.apply(code);
            slot.at = millis;
          }
          return slot.value;
        } catch (Refusal refusal) {
          slots.remove(code, slot);
          throw refusal;
        }
      }
    }
  }
}
