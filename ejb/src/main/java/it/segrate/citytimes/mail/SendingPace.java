package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.Verdict;
import it.segrate.citytimes.mail.smtp.Verdict.Accepted;
import it.segrate.citytimes.mail.smtp.Verdict.Deferred;
import it.segrate.citytimes.mail.smtp.Verdict.Unreachable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * How fast this server of the portal sends. The configured rate is the most; when the mail server
 * says that it is too much (421, 450, 451, 452) the rate is halved, and while it takes messages
 * again it comes back by half as much every ten seconds.
 *
 * <p>An answer about the reader's address or mailbox (RFC 3463, X.1 and X.2) says nothing of the
 * server and slows nothing: a full mailbox, or greylisting, keeps nobody else waiting.
 */
@ApplicationScoped
public class SendingPace {

  /** However slow: one message in ten seconds finds out whether it goes better. */
  static final double SLOWEST = 0.1;

  /** What was slowed comes back by this much. */
  static final double RECOVERY = 1.5;

  /** So long must it have gone well before it comes back a step. */
  static final Duration STEP = Duration.ofSeconds(10);

  /** Answers that come within so long are one: each sender hears the same at the same time. */
  static final Duration ONE_ANSWER = Duration.ofSeconds(1);

  private static final Logger LOG = Logger.getLogger(SendingPace.class.getName());
  private static final Set<Integer> TOO_MUCH = Set.of(421, 450, 451, 452);

  /** The mail server's enhanced status about an address or a mailbox. */
  private static final Pattern OF_THE_READER =
      Pattern.compile("^\\d{3}[ -]4\\.[12]\\.\\d{1,3}\\b.*");

  private static final long SECOND = 1_000_000_000L;

  private int most;
  private Clock clock;
  private LongSupplier nanos;

  private double rate;
  private long nextSlot;
  private long changedAt;
  private Instant slowedSince;
  private String words = "";
  private long countedSecond;
  private int begun;
  private int begunBefore;
  private boolean stopped;

  /**
   * @param perSecond messages this server may send in a second now
   * @param most the same as configured
   * @param slowedSince since when it is less; null when it is not
   * @param words what the mail server said when it was slowed last; empty when it is not
   */
  public record Status(double perSecond, int most, Instant slowedSince, String words) {

    public boolean isSlowed() {
      return slowedSince != null;
    }
  }

  /** For the container, which needs one without arguments. */
  public SendingPace() {}

  @Inject
  public SendingPace(MailSettings settings, Clock clock) {
    this(settings.messagesPerSecond(), clock, System::nanoTime);
  }

  /**
   * @param nanos time that passes, in nanoseconds
   */
  SendingPace(int most, Clock clock, LongSupplier nanos) {
    this.most = most;
    this.clock = clock;
    this.nanos = nanos;
    this.rate = most;
    this.nextSlot = nanos.getAsLong();
    this.changedAt = nextSlot;
    this.countedSecond = nextSlot / SECOND;
  }

  public synchronized Status status() {
    return new Status(rate, most, slowedSince, words);
  }

  /**
   * Waits until it is the caller's turn.
   *
   * @return false if nothing is sent any more: this server stops
   */
  boolean await() {
    return await(reserve());
  }

  private synchronized boolean await(Duration turn) {
    long until = System.nanoTime() + turn.toNanos();
    long left = turn.toNanos();
    while (left > 0 && !stopped) {
      try {
        wait(left / 1_000_000, (int) (left % 1_000_000));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      left = until - System.nanoTime();
    }
    return !stopped;
  }

  /** Takes the next turn; gives how long it is until then. */
  synchronized Duration reserve() {
    long now = nanos.getAsLong();
    long slot = Math.max(now, nextSlot);
    nextSlot = slot + (long) (SECOND / rate);
    count(now);
    return Duration.ofNanos(slot - now);
  }

  private void count(long now) {
    long second = now / SECOND;
    if (second != countedSecond) {
      begunBefore = second == countedSecond + 1 ? begun : 0;
      begun = 0;
      countedSecond = second;
    }
    begun++;
  }

  /** Goes by what the mail server said to a message, or at its door. */
  synchronized void heard(Verdict verdict) {
    switch (verdict) {
      case Accepted yes -> recover();
      case Deferred no -> consider(no);
      case Unreachable no -> consider(no);
      default -> {
        // Says nothing about the pace.
      }
    }
  }

  private void consider(Verdict no) {
    boolean tooMuch = TOO_MUCH.contains(no.code()) && !OF_THE_READER.matcher(no.words()).matches();
    if (!tooMuch) {
      return;
    }
    long now = nanos.getAsLong();
    words = no.words();
    if (slowedSince == null) {
      slowedSince = clock.instant();
    } else if (now - changedAt < ONE_ANSWER.toNanos()) {
      return;
    }
    // What was really sent counts: half of a rate that nobody reaches would change nothing.
    double sent = Math.max(1, Math.max(begun, begunBefore));
    rate = Math.max(SLOWEST, Math.min(rate, sent) / 2);
    changedAt = now;
    String line =
        String.format(
            Locale.ROOT, "event=mail-pace-slowed per-second=%.2f code=%d", rate, no.code());
    LOG.warning(line);
  }

  private void recover() {
    long now = nanos.getAsLong();
    if (slowedSince == null || now - changedAt < STEP.toNanos()) {
      return;
    }
    changedAt = now;
    rate = Math.min(most, rate * RECOVERY);
    if (rate == most) {
      slowedSince = null;
      words = "";
      LOG.info(() -> "event=mail-pace-restored per-second=" + most);
    }
  }

  /** Sends everybody away who waits, as this server stops. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }
}
