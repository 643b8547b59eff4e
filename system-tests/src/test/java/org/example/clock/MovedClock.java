package org.example.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the whole portal a clock that goes on from wherever a test has set it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovedClock {

  /** Configuration: the file that says by how much, as {@link Duration} writes it. */
  public static final String FILE = "citytimes.test.clock";

  private final String file;

  /** For the container, which needs one without arguments. */
  protected MovedClock() {
    file = null;
  }

  /**
   * @param file that says by how much
   */
  @Inject
  public MovedClock(@ConfigProperty(name = FILE) String file) {
    this.file = file;
  }

  @Produces
  public Clock clock() {
    return new Moved(file, ZoneId.of("Europe/Rome"));
  }

  private static final class Moved extends Clock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final ZoneId zone;

    Moved(String file, ZoneId zone) {
      this.file = file;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Moved(file, other);
    }

    @Override
    public Instant instant() {
      try {
        return Instant.now().plus(Duration.parse(Files.readString(Path.of(file))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
