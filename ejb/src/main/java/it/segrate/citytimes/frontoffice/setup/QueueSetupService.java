package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.LocalText;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

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
    LocalText name = new LocalText(name("nameIt", fields.it()), name("nameEn", fields.en()));
    Integer first = number("first", fields.first(), true);
    Integer last = number("last", fields.last(), false);
    if (last != null && last < first) {
      throw Refusal.invalidField("last", "frontoffice.refusal.queue.last");
    }
    queue.aim(name, number("target", fields.target(), true));
    queue.number(first, last);
    queue.limit(number("cap", fields.cap(), false));
    queue.offerToAppointments(share(fields.share()));
    entities.flush();
    audit.record("frontoffice.queue", "frontoffice.queue:" + id, queue.getLetter());
  }

  private static String name(String field, String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty() || words.length() > NAME_LENGTH) {
      throw Refusal.invalidField(field, "frontoffice.refusal.queue.name", NAME_LENGTH);
    }
    return words;
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
