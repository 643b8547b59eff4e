package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.timeband.Reason;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The reason of a request of one's own, as the page shows it.
 *
 * @param kept whether there is one
 * @param words what was written; null where there is none, or where it does not open any more
 */
public record MyReason(boolean kept, Reason words) {

  /** Reads it; one that does not open leaves the rest of the page alone. */
  static MyReason read(Supplier<Optional<Reason>> source) {
    try {
      return source
          .get()
          .map(reason -> new MyReason(true, reason))
          .orElseGet(() -> new MyReason(false, null));
    } catch (Refusal refusal) {
      if (refusal.reason() != Refusal.Reason.UNAVAILABLE) {
        throw refusal;
      }
      return new MyReason(true, null);
    }
  }
}
