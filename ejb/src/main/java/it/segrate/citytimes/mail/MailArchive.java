package it.segrate.citytimes.mail;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.LikePattern;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lets an administrator look at the outbox: who was to get what, and what became of it. */
@Stateless
@RequiresPermission("mail.administer")
public class MailArchive {

  /** The most messages on one page. */
  public static final int PAGE_MAX = 100;

  @PersistenceContext private EntityManager entities;

  /** For the container. */
  public MailArchive() {}

  /** For use without a container, over the transaction's own entity manager. */
  MailArchive(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Messages, the latest first.
   *
   * @param states only those that stand in one of them; at least one
   * @param address part of the reader's address, or null or blank for all
   * @param first how many to leave out, 0 or more
   * @param limit at most so many, 1 to {@value #PAGE_MAX}
   */
  public List<OutboxMessage> list(Set<MessageState> states, String address, int first, int limit) {
    return entities
        .createQuery(
            "SELECT m FROM OutboxMessage m WHERE m.state IN :states"
                + " AND LOWER(m.address) LIKE :address ESCAPE '!' ORDER BY m.id DESC",
            OutboxMessage.class)
        .setParameter("states", states)
        .setParameter(
            "address",
            LikePattern.containing(address == null ? "" : address.toLowerCase(Locale.ROOT)))
        .setFirstResult(Math.max(first, 0))
        .setMaxResults(Math.clamp(limit, 1, PAGE_MAX))
        .getResultList();
  }

  /** How many messages stand in each state; states without any are left out. */
  public Map<MessageState, Long> counts() {
    return counts(entities, EnumSet.allOf(MessageState.class));
  }

  static Map<MessageState, Long> counts(EntityManager entities, Set<MessageState> states) {
    Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
    entities
        .createQuery(
            "SELECT m.state, COUNT(m) FROM OutboxMessage m WHERE m.state IN :states"
                + " GROUP BY m.state",
            Object[].class)
        .setParameter("states", states)
        .getResultList()
        .forEach(row -> counts.put((MessageState) row[0], (Long) row[1]));
    return counts;
  }

  /**
   * One message.
   *
   * @throws Refusal NOT_FOUND {@code mail.refusal.unknown}
   */
  public OutboxMessage get(long id) {
    OutboxMessage message = entities.find(OutboxMessage.class, id);
    if (message == null) {
      throw Refusal.notFound("mail.refusal.unknown");
    }
    return message;
  }

  /** What happened to a message so far, the earliest first. */
  public List<MessageStep> story(long id) {
    return entities
        .createQuery(
            "SELECT s FROM MessageStep s WHERE s.message = :id ORDER BY s.id", MessageStep.class)
        .setParameter("id", id)
        .getResultList();
  }
}
