package it.segrate.citytimes.timeband.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The people of one group on one day, by quarter of an hour: now, with the request, and needed. */
public final class CoverDay {

  private final LocalDate day;
  private final int[] now;
  private final int[] with;
  private final int[] needed;

  /**
   * @param now has {@value Quarters#OF_A_DAY} entries like the others, which nobody changes any
   *     more; {@code with} is the same array where nothing would change
   */
  CoverDay(LocalDate day, int[] now, int[] with, int[] needed) {
    this.day = day;
    this.now = now;
    this.with = with;
    this.needed = needed;
  }

  public LocalDate day() {
    return day;
  }

  /** How many are surely there as things stand. */
  public int now(int quarter) {
    return now[quarter];
  }

  /** How many would be, were the request granted. */
  public int with(int quarter) {
    return with[quarter];
  }

  /** How many have to be; 0 where no rule asks. */
  public int needed(int quarter) {
    return needed[quarter];
  }

  /** Where the request leaves too few: there were enough before, or fewer are left than were. */
  public List<Shortage> shortages() {
    return with == now
        ? List.of()
        : stretches(quarter -> with[quarter] < needed[quarter] && with[quarter] < now[quarter]);
  }

  /** Where too few are there in any case: the request changes nothing, or makes it better. */
  public List<Shortage> before() {
    return stretches(quarter -> with[quarter] < needed[quarter] && with[quarter] >= now[quarter]);
  }

  /** The quarter of a rule in which the fewest are left above what is needed. */
  public Optional<Shortage> tightest() {
    return IntStream.range(0, Quarters.OF_A_DAY)
        .filter(quarter -> needed[quarter] > 0)
        .boxed()
        .min((one, other) -> Integer.compare(margin(one), margin(other)))
        .map(quarter -> stretch(quarter, quarter + 1));
  }

  private int margin(int quarter) {
    return with[quarter] - needed[quarter];
  }

  /** How many people are missing, summed over the quarters that the request leaves too few in. */
  int missing() {
    return shortages().stream().mapToInt(Shortage::missing).sum();
  }

  /** Whether anybody comes, now or with the request. */
  boolean isWorked() {
    return IntStream.range(0, Quarters.OF_A_DAY).anyMatch(q -> now[q] > 0 || with[q] > 0);
  }

  private List<Shortage> stretches(IntPredicate lacking) {
    List<Shortage> found = new ArrayList<>();
    for (int first = 0; first < Quarters.OF_A_DAY; first++) {
      if (lacking.test(first)) {
        int end = first + 1;
        while (end < Quarters.OF_A_DAY
            && lacking.test(end)
            && with[end] == with[first]
            && needed[end] == needed[first]) {
          end++;
        }
        found.add(stretch(first, end));
        first = end - 1;
      }
    }
    return found;
  }

  private Shortage stretch(int first, int end) {
    return new Shortage(
        day, Quarters.start(first), Quarters.start(end), with[first], needed[first]);
  }
}
