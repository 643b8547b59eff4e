package it.segrate.citytimes.portal.web;

import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one page left for the next, by the path it sends to, so that another window of the same
 * person does not get it. What nobody came for is forgotten after a minute. The flash of Jakarta
 * Faces would do the same, but loses it now and then when several requests run at once.
 */
@SessionScoped
public class KeptWords implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  private final Map<String, Words> byPath = new HashMap<>();

  @Inject private Clock clock;

  /**
   * What is kept.
   *
   * @param values what a page needs once, by name
   */
  record Words(List<FacesMessage> messages, Map<String, String> values, Instant since)
      implements Serializable {}

  /** Keeps it for whoever asks for the path next. */
  public synchronized void keep(
      String path, List<FacesMessage> messages, Map<String, String> values) {
    forgetOld();
    byPath.put(path, new Words(List.copyOf(messages), Map.copyOf(values), clock.instant()));
  }

  /** What is kept for a path; it is gone then. */
  synchronized Optional<Words> take(String path) {
    forgetOld();
    return Optional.ofNullable(byPath.remove(path));
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT_FOR);
    byPath.values().removeIf(words -> words.since().isBefore(oldest));
  }
}
