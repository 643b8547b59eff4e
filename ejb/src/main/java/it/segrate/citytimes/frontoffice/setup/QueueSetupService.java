package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The queues of a branch: their names, targets, numbers and how many tickets a day. */
@Stateless
@RequiresPermission("frontoffice.configure")
public class QueueSetupService {

  /** Longest name, in characters. */
  public static final int NAME_LENGTH = 80;

  private static final int MOST = 9_999;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;

  /** For the container. */
  public QueueSetupService() {}

  /** For use without a container. */
  public QueueSetupService(EntityManager entities, HallDirectory hall, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
  }

  /**
   * The queues of a branch by letter.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServiceGroup> queues(String branch) {
    return hall.groups(hall.branch(branch));
  }

  /**
   * A queue.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServiceGroup get(long id) {
    return Optional.ofNullable(entities.find(ServiceGroup.class, id))
        .orElseThrow(() -> Refusal.notFound("frontoffice.refusal.queue"));
  }

  /**
   * The queues of a branch that were removed, by letter.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<ServiceGroup> removed(String branch) {
    return entities
        .createQuery(
            "SELECT g FROM ServiceGroup g WHERE g.branch = :branch AND g.retired = TRUE"
                + " ORDER BY g.letter",
            ServiceGroup.class)
        .setParameter("branch", hall.branch(branch))
        .getResultList();
  }

  /**
   * The letters no queue of a branch has yet; those that were removed keep theirs.
   *
   * @throws Refusal NOT_FOUND if there is no such branch
   */
  public List<String> freeLetters(String branch) {
    Set<String> taken =
        Stream.concat(queues(branch).stream(), removed(branch).stream())
            .map(ServiceGroup::getLetter)
            .collect(Collectors.toSet());
    return IntStream.rangeClosed('A', 'Z')
        .mapToObj(Character::toString)
        .filter(letter -> !taken.contains(letter))
        .toList();
  }

  /**
   * Puts a queue into a branch; no desk serves it yet.
   *
   * @param letter one capital letter that no other queue of the branch has
   * @param partner code of the guest whose it is, or null for the municipality
   * @throws Refusal NOT_FOUND if there is no such branch, INVALID naming the field that is not as
   *     it should be
   */
  public ServiceGroup add(String code, String letter, String partner, QueueFields fields) {
    Branch branch = hall.branch(code);
    if (letter == null || !letter.matches("[A-Z]")) {
      throw Refusal.invalidField("letter", "frontoffice.refusal.queue.letter");
    }
    if (!freeLetters(code).contains(letter)) {
      throw Refusal.invalidField("letter", "frontoffice.refusal.queue.letter.taken", letter);
    }
    ServiceGroup queue =
        new ServiceGroup(
            branch,
            letter,
            Typed.names(fields.it(), fields.en(), NAME_LENGTH),
            partner,
            number("target", fields.target(), true));
    describe(queue, fields);
    entities.persist(queue);
    changed(queue, "frontoffice.queue-added");
    return queue;
  }

  /**
   * Writes a queue anew; numbers and limit count from the next ticket on.
   *
   * @param version the queue as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is none, CONFLICT if it was changed meanwhile, INVALID
   *     naming the field that is not as it should be
   */
  public void write(long id, int version, QueueFields fields) {
    ServiceGroup queue = get(id);
    if (queue.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.queue.changed");
    }
    describe(queue, fields);
    changed(queue, "frontoffice.queue");
  }

  private static void describe(ServiceGroup queue, QueueFields fields) {
    LocalText name = Typed.names(fields.it(), fields.en(), NAME_LENGTH);
    Integer first = number("first", fields.first(), true);
    Integer last = number("last", fields.last(), false);
    if (last != null && last < first) {
      throw Refusal.invalidField("last", "frontoffice.refusal.queue.last");
    }
    queue.aim(name, number("target", fields.target(), true));
    queue.number(first, last);
    queue.limit(number("cap", fields.cap(), false));
    queue.shareWithAppointments(share(fields.share()));
  }

  /** The version of the branch tells screens, and keeps two who furnish it from each other. */
  private void changed(ServiceGroup queue, String act) {
    entities.lock(queue.getBranch(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    entities.flush();
    audit.record(act, "frontoffice.queue:" + queue.getId(), queue.getLetter());
  }

  private static int share(String typed) {
    String text = typed == null ? "" : typed.strip();
    if (!text.matches("\\d{1,2}|100")) {
      throw Refusal.invalidField("share", "frontoffice.refusal.queue.share");
    }
    return Integer.parseInt(text);
  }

  private static Integer number(String field, String typed, boolean required) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty() && !required) {
      return null;
    }
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw Refusal.invalidField(field, "frontoffice.refusal.queue.number", MOST);
    }
    return Integer.valueOf(text);
  }
}
