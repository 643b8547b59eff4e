package it.segrate.citytimes.frontoffice.board;

import it.segrate.citytimes.frontoffice.hall.Branch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How full a hall was within the last second: what many who take a ticket at once, or look at
 * theirs, are told of a wait does not change faster, and counting the hall for each of them would
 * cost more than everything else.
 */
@ApplicationScoped
public class KeptLoad {

  /** How old it is at most, in milliseconds. */
  static final long OLDEST_MILLIS = 1_000;

  private record Kept(HallLoad load, long at) {}

  private final Map<Long, Kept> halls = new ConcurrentHashMap<>();

  private final LoadReader loads;
  private final Clock clock;

  /** For the container, which needs one without arguments. */
  protected KeptLoad() {
    this(null, null);
  }

  @Inject
  public KeptLoad(LoadReader loads, Clock clock) {
    this.loads = loads;
    this.clock = clock;
  }

  /** The load of a branch, as it was a second ago at most. */
  public HallLoad of(Branch branch) {
    long now = clock.millis();
    Kept kept = halls.get(branch.getId());
    if (kept != null && now - kept.at() >= 0 && now - kept.at() < OLDEST_MILLIS) {
      return kept.load();
    }
    HallLoad load = loads.load(branch);
    halls.put(branch.getId(), new Kept(load, now));
    return load;
  }
}
