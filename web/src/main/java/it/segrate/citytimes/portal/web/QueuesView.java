package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.portal.FeatureRegistry;
import it.segrate.citytimes.portal.QueueDeskService;
import it.segrate.citytimes.queue.QueueStatus;
import it.segrate.citytimes.queue.QueueTypes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/** Every queue at a glance, read anew every few seconds. */
@Named
@RequestScoped
public class QueuesView {

  private static final Duration LONG = Duration.ofMinutes(10);

  @Inject private QueueDeskService desk;
  @Inject private FeatureRegistry registry;
  @Inject private QueueTypes types;
  @Inject private LocaleView localeView;
  @Inject private Clock clock;

  private List<QueueStatus> rows;

  public List<QueueStatus> getRows() {
    if (rows == null) {
      rows = desk.status();
    }
    return rows;
  }

  /** How many items nobody will work on unless somebody looks. */
  public long getDead() {
    return getRows().stream().mapToLong(QueueStatus::dead).sum();
  }

  /** How many items can be worked on now. */
  public long getReady() {
    return getRows().stream().mapToLong(QueueStatus::ready).sum();
  }

  /** When the figures were read, to the second. */
  public String getReadAt() {
    LocalTime now = LocalTime.now(clock);
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", now.getHour(), now.getMinute(), now.getSecond());
  }

  /** How long the oldest ready item has waited; zero where none waits. */
  public Duration waiting(QueueStatus status) {
    return status.oldestReady() == null
        ? Duration.ZERO
        : Duration.between(status.oldestReady(), clock.instant());
  }

  /** Whether something that the portal does at once has been ready for long. */
  public boolean isSlow(QueueStatus status) {
    return types.get(status.queue()).prompt() && waiting(status).compareTo(LONG) > 0;
  }

  /**
   * The queue's name as people say it: the text {@code <module>.queue.<name>} of the kernel or of
   * whichever feature has it, else the bare name.
   */
  public String name(String queue) {
    for (String module : modules(queue)) {
      try {
        return Texts.find(module + ".queue." + queue, localeView.getLocale());
      } catch (MissingResourceException e) {
        continue;
      }
    }
    return queue;
  }

  private List<String> modules(String queue) {
    List<String> modules = new ArrayList<>(List.of("portal", queue));
    registry.all().forEach(feature -> modules.add(feature.id()));
    return modules;
  }
}
