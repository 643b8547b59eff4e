package it.segrate.citytimes.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queues that the modules declare. */
@ApplicationScoped
public class QueueTypes {

  private final Map<String, QueueType> types;

  /** For the container's proxy. */
  protected QueueTypes() {
    this(List.of());
  }

  /**
   * @throws IllegalArgumentException if two modules declare a queue of one name
   */
  @Inject
  public QueueTypes(Instance<QueueTypeSource> sources) {
    this(sources.stream().flatMap(source -> source.queueTypes().stream()).toList());
  }

  /**
   * @throws IllegalArgumentException if two queues have one name
   */
  public QueueTypes(List<QueueType> declared) {
    Map<String, QueueType> byName = new LinkedHashMap<>();
    for (QueueType type : declared) {
      if (byName.put(type.name(), type) != null) {
        throw new IllegalArgumentException("two queues are called " + type.name());
      }
    }
    this.types = Collections.unmodifiableMap(byName);
  }

  /**
   * The queue of this name.
   *
   * @throws IllegalArgumentException if no module declares it
   */
  public QueueType get(String name) {
    QueueType type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no module declares the queue " + name);
    }
    return type;
  }

  /** Every queue, in the order in which the modules declare them. */
  public Collection<QueueType> all() {
    return types.values();
  }
}
