package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.portal.WorkingTime;
import it.segrate.citytimes.timeband.offer.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a request must keep to before anybody is asked to decide it. */
@ApplicationScoped
public class RequestRules {

  /** Last day on which a request can be decided, in days after it was sent: L. 241/1990, art. 2. */
  public static final int DECIDE_WITHIN = 30;

  private static final int YEARS_AHEAD = 2;

  private final Clock clock;
  private final int noticeDays;

  /** For the container, which needs one without arguments. */
  protected RequestRules() {
    this(null, 0);
  }

  /**
   * @param noticeDays how many days ahead a band is asked for at least; 0 allows today
   */
  @Inject
  public RequestRules(
      Clock clock,
      @ConfigProperty(name = "citytimes.timeband.notice-days", defaultValue = "1") int noticeDays) {
    this.clock = clock;
    this.noticeDays = noticeDays;
  }

  /** The first day that can be asked for today. */
  public LocalDate earliest() {
    return LocalDate.now(clock).plusDays(noticeDays);
  }

  /** The last day on which a request of today that begins then can be decided. */
  public LocalDate decideUntil(LocalDate from) {
    LocalDate term = LocalDate.now(clock).plusDays(DECIDE_WITHIN);
    return from.isBefore(term) ? from : term;
  }

  /**
   * Checks days, band and person.
   *
   * @param others the person's other requests
   * @throws Refusal INVALID, at the field, if something does not hold
   */
  public void check(
      NewRequest request, TimeBand band, Person person, List<TimeBandRequest> others) {
    checkDays(request);
    checkBand(request, band, person);
    if (!person.isActiveOn(request.from())) {
      throw Refusal.invalidField("from", "timeband.refusal.notAtWork", request.from());
    }
    others.stream()
        .filter(other -> isInTheWay(other, request.from(), request.until()))
        .findFirst()
        .ifPresent(other -> refuseOverlap(other));
  }

  /**
   * What even a draft has to keep to: a first day, and a last one not before it.
   *
   * @throws Refusal INVALID, at the field
   */
  static void checkOrder(NewRequest request) {
    LocalDate from = request.from();
    if (from == null) {
      throw Refusal.invalidField("from", "timeband.refusal.fromMissing");
    }
    if (request.until() != null && request.until().isBefore(from)) {
      throw Refusal.invalidField("until", "timeband.refusal.order", request.until(), from);
    }
    if (request.reviewOn() != null) {
      checkReview(request);
    }
  }

  private static void checkReview(NewRequest request) {
    if (request.until() != null) {
      throw Refusal.invalidField("reviewOn", "timeband.refusal.reviewAndEnd");
    }
    if (!request.reviewOn().isAfter(request.from())) {
      throw Refusal.invalidField("reviewOn", "timeband.refusal.reviewEarly", request.from());
    }
  }

  private void checkDays(NewRequest request) {
    checkOrder(request);
    LocalDate from = request.from();
    LocalDate today = LocalDate.now(clock);
    if (from.isBefore(today)) {
      throw Refusal.invalidField("from", "timeband.refusal.past", from, earliest());
    }
    if (from.isBefore(earliest())) {
      throw Refusal.invalidField("from", "timeband.refusal.tooSoon", earliest());
    }
    LocalDate latest = today.plusYears(YEARS_AHEAD);
    if (from.isAfter(latest)) {
      throw Refusal.invalidField("from", "timeband.refusal.tooFar", latest);
    }
  }

  /**
   * Checks that a band can be worked on a first and a last day.
   *
   * @param from null where the first day is past
   * @param until null for no end
   * @throws Refusal INVALID, at the field
   */
  public static void checkOffered(TimeBand band, LocalDate from, LocalDate until) {
    if (from != null && !band.isValidOn(from)) {
      throw Refusal.invalidField("band", "timeband.refusal.notOffered", from);
    }
    if (until != null && !band.isValidOn(until)) {
      throw Refusal.invalidField(
          "until", "timeband.refusal.bandEnds", band.validTo().orElseThrow());
    }
  }

  private static void checkBand(NewRequest request, TimeBand band, Person person) {
    checkOffered(band, request.from(), request.until());
    band.offer()
        .closedTo(person)
        .ifPresent(
            why -> {
              throw Refusal.invalidField("band", "timeband.refusal.closed." + why);
            });
    if (band.getWeeklyMinutes() != person.weeklyHours().toMinutes()) {
      throw Refusal.invalidField(
          "band",
          "timeband.refusal.hours",
          WorkingTime.ofMinutes(band.getWeeklyMinutes()),
          new WorkingTime(person.weeklyHours()));
    }
  }

  /**
   * What keeps a person from a band whatever the days: the sentence and its figures; empty if
   * nothing does.
   */
  public static Optional<Text> obstacle(TimeBand band, Person person) {
    Optional<Offer.Closed> closed = band.offer().closedTo(person);
    if (closed.isPresent()) {
      return closed.map(why -> Text.of("timeband.refusal.closed." + why));
    }
    if (band.getWeeklyMinutes() == person.weeklyHours().toMinutes()) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "timeband.choice.hours",
            WorkingTime.ofMinutes(band.getWeeklyMinutes()),
            new WorkingTime(person.weeklyHours())));
  }

  /**
   * Whether another request of the person keeps them from a band on some days.
   *
   * @param until null for no end
   */
  public static boolean isInTheWay(TimeBandRequest other, LocalDate from, LocalDate until) {
    return other.getState().takesDays()
        && other.overlaps(from, until)
        && !givesWay(other, from, until);
  }

  /**
   * A band that began before gives way to the new one, and ends for good on the day before: the
   * active one, and one without an end that is approved. Days that somebody was granted until a
   * date are not lost on the way: such a band has to end with the new one at the latest.
   */
  private static boolean givesWay(TimeBandRequest other, LocalDate from, LocalDate until) {
    boolean endless = other.until().isEmpty();
    boolean granted =
        other.getState() == RequestState.ACTIVE
            || endless && other.getState() == RequestState.APPROVED;
    return granted
        && other.getFrom().isBefore(from)
        && (endless || until == null || !other.until().get().isAfter(until));
  }

  /** Says which other request has the days. */
  public static void refuseOverlap(TimeBandRequest other) {
    boolean active = other.getState() == RequestState.ACTIVE;
    String sentence = active ? "timeband.refusal.leavesGap" : "timeband.refusal.overlap";
    TimeBand taken = other.getBand();
    throw Refusal.invalidField(
        active ? "until" : "from", sentence, taken.getNameIt(), taken.getNameEn());
  }
}
