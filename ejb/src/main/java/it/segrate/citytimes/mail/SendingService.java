package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;

/**
 * Stops all mail and lets it go again. What is ordered meanwhile waits; what loses its sense
 * meanwhile expires. A message that a server has in its hands at that moment still goes out.
 */
@Stateless
@RequiresPermission("mail.administer")
public class SendingService {

  private static final String ALL = "mail:all";

  @PersistenceContext private EntityManager entities;
  @Inject private AuditService audit;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** For the container. */
  public SendingService() {}

  /** For use without a container, over the transaction's own entity manager. */
  SendingService(EntityManager entities, AuditService audit, CurrentCaller caller, Clock clock) {
    this.entities = entities;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** Whether all mail is stopped, who did it, since when and why. */
  public MailPause pause() {
    return entities.find(MailPause.class, MailPause.ONLY);
  }

  /**
   * Stops all mail of all servers, within a second.
   *
   * @param reason why, for whoever wonders: 1 to {@value MailPause#REASON_MAX} characters
   * @throws Refusal INVALID at field {@code reason} if there is none or it is too long; CONFLICT
   *     {@code mail.refusal.paused} if somebody was faster
   */
  public void stop(String reason) {
    String why = Optional.ofNullable(reason).map(String::strip).orElse("");
    if (why.isEmpty()) {
      throw Refusal.invalidField("reason", "mail.refusal.reason");
    }
    if (why.length() > MailPause.REASON_MAX) {
      throw Refusal.invalidField("reason", "mail.refusal.reason.long", MailPause.REASON_MAX);
    }
    MailPause pause = locked();
    if (pause.isOn()) {
      throw Refusal.conflict("mail.refusal.paused", pause.getBy());
    }
    pause.begin(caller.get().username(), why, clock.instant());
    audit.record("mail.pause", ALL, why);
  }

  /**
   * Lets mail go out again.
   *
   * @throws Refusal CONFLICT {@code mail.refusal.running} if somebody was faster
   */
  public void resume() {
    MailPause pause = locked();
    if (!pause.isOn()) {
      throw Refusal.conflict("mail.refusal.running");
    }
    String since = "paused since " + pause.getSince() + " by " + pause.getBy();
    pause.end();
    audit.record("mail.resume", ALL, since);
  }

  private MailPause locked() {
    return entities.find(MailPause.class, MailPause.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
