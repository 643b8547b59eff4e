package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.SmtpConnection;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * What this server of the portal knows of the mail server: whether it answers, since when, and what
 * it said. While it does not, nothing is taken from the queue; a knock at the door every ten
 * seconds finds out when it is back.
 */
@ApplicationScoped
public class MailServer {

  /** How often to knock while the mail server is away. */
  static final Duration KNOCK = Duration.ofSeconds(10);

  /** Older news than this, of a server that answered, is asked for again. */
  static final Duration FRESH = Duration.ofMinutes(1);

  private static final Logger LOG = Logger.getLogger(MailServer.class.getName());

  private MailSettings settings;
  private Clock clock;
  private Status status;
  private Instant lastNews;

  /**
   * @param up whether it answers; not before the first answer
   * @param since when that began
   * @param words why not, or empty
   */
  public record Status(boolean up, Instant since, String words) {}

  /** For the container, which needs one without arguments. */
  public MailServer() {}

  @Inject
  public MailServer(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.status = new Status(false, clock.instant(), "Not asked yet");
    this.lastNews = Instant.MIN;
  }

  public synchronized Status status() {
    return status;
  }

  /** Where it stands, for people: host and port. */
  public String place() {
    return settings.server().toString();
  }

  /** It served us. */
  synchronized void answered() {
    if (!status.up()) {
      LOG.info(() -> "event=mail-server-up server=" + place());
      status = new Status(true, clock.instant(), "");
    }
    lastNews = clock.instant();
  }

  /** It did not serve us. */
  synchronized void failed(Unreachable no) {
    if (status.up() || lastNews.equals(Instant.MIN)) {
      LOG.warning(() -> "event=mail-server-down server=" + place() + " cause=" + no.words());
      status = new Status(false, clock.instant(), no.words());
    } else {
      status = new Status(false, status.since(), no.words());
    }
    lastNews = clock.instant();
  }

  /** Whether it answers, as far as is known; knocks first if the news is too old to go by. */
  boolean isUp() {
    if (isStale()) {
      knock();
    }
    return status().up();
  }

  private synchronized boolean isStale() {
    Duration allowed = status.up() ? FRESH : KNOCK;
    return lastNews.equals(Instant.MIN) || !clock.instant().isBefore(lastNews.plus(allowed));
  }

  private void knock() {
    try (SmtpConnection door = new SmtpConnection(settings.server(), settings.envelopeFrom())) {
      Optional<Unreachable> closed = door.open();
      closed.ifPresentOrElse(this::failed, this::answered);
    }
  }
}
