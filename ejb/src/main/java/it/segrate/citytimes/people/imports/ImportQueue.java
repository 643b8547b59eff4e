package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.queue.NewItem;
import java.time.Duration;

/** The queue of imports that are to be applied; one at a time, for they see the same registry. */
public final class ImportQueue {

  /** Its name. */
  public static final String NAME = "people-imports";

  /** How long a worker may be silent before another one takes over. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  /** Attempts before an administrator has to look. */
  public static final int ATTEMPTS = 5;

  private static final String SUBJECT = "people.import:";

  private ImportQueue() {}

  /** An item whose key lets no second import in while one is being applied. */
  static NewItem item(long importId) {
    return NewItem.in(NAME).subject(SUBJECT + importId).dedupKey("one-at-a-time");
  }

  static long importOf(String subject) {
    return Long.parseLong(subject.substring(SUBJECT.length()));
  }
}
