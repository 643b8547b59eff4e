package it.segrate.citytimes.frontoffice.hall;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.security.RequiresPermission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What kiosks tell of each service, whether they offer it, and how often a day. */
@Stateless
@RequiresPermission(ServiceCardService.PERMISSION)
public class ServiceCardService {

  /** Setting a hall up. */
  public static final String PERMISSION = "frontoffice.configure";

  private static final int MOST_PLACES = 9_999;

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private AuditService audit;

  /** For the container. */
  public ServiceCardService() {}

  /** For use without a container. */
  public ServiceCardService(EntityManager entities, HallDirectory hall, AuditService audit) {
    this.entities = entities;
    this.hall = hall;
    this.audit = audit;
  }

  /**
   * The branch of that code, or the first there is.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public Branch branch(String code) {
    return code == null || code.isBlank()
        ? hall.firstBranch().orElseThrow(() -> Refusal.notFound("frontoffice.refusal.branch"))
        : hall.branch(code);
  }

  /** The subjects of a branch, in the order of the kiosk. */
  public List<ServiceArea> areas(Branch branch) {
    return hall.areas(branch);
  }

  /** The services of a branch, in the order of the kiosk, those that are not offered too. */
  public List<ServiceCard> services(Branch branch) {
    return hall.services(branch);
  }

  /**
   * A service.
   *
   * @throws Refusal NOT_FOUND if there is none
   */
  public ServiceCard get(long id) {
    return hall.service(id);
  }

  /**
   * Writes a card anew.
   *
   * @param version the card as whoever writes has seen it
   * @throws Refusal NOT_FOUND if there is no such service, CONFLICT if it was changed meanwhile,
   *     INVALID for texts that are too long or stand in one language alone, a bad link or number
   */
  public void write(long id, int version, CardFields fields) {
    ServiceCard service = hall.service(id);
    if (service.getVersion() != version) {
      throw Refusal.conflict("frontoffice.refusal.service.changed");
    }
    CardText text =
        new CardText(
            text("who", CardText.LINE, fields.whoIt(), fields.whoEn()),
            text("need", CardText.LIST, fields.needIt(), fields.needEn()),
            text("gives", CardText.LINE, fields.givesIt(), fields.givesEn()),
            text("times", CardText.SHORT, fields.timesIt(), fields.timesEn()),
            text("cost", CardText.SHORT, fields.costIt(), fields.costEn()));
    service.describe(text, link(fields.link()));
    service.offer(fields.active(), cap(fields.cap()));
    entities.flush();
    audit.record(
        "frontoffice.service-card",
        "frontoffice.service:" + service.getId(),
        service.getName().it()
            + (service.isActive() ? "" : ", off")
            + service.getDailyCap().map(cap -> ", " + cap + " a day").orElse(""));
  }

  private static LocalText text(String field, int longest, String italian, String english) {
    Optional<String> it = written(italian);
    Optional<String> en = written(english);
    for (Optional<String> words : List.of(it, en)) {
      if (words.filter(text -> text.length() > longest).isPresent()) {
        throw Refusal.invalidField(
            field + (words.equals(it) ? "It" : "En"),
            "frontoffice.refusal.service.text." + field,
            longest);
      }
    }
    if (it.isPresent() != en.isPresent()) {
      throw Refusal.invalidField(
          field + (it.isPresent() ? "En" : "It"), "frontoffice.refusal.service.both." + field);
    }
    return it.map(words -> new LocalText(words, en.orElseThrow())).orElse(null);
  }

  private static String link(String typed) {
    return written(typed)
        .map(
            address -> {
              if (!address.matches("https://\\S+") || address.length() > CardText.LINE) {
                throw Refusal.invalidField(
                    "link", "frontoffice.refusal.service.link", CardText.LINE);
              }
              return address;
            })
        .orElse(null);
  }

  private static Integer cap(String typed) {
    return written(typed)
        .map(
            places -> {
              if (!places.matches("[1-9]\\d{0,3}")) {
                throw Refusal.invalidField("cap", "frontoffice.refusal.service.cap", MOST_PLACES);
              }
              return Integer.valueOf(places);
            })
        .orElse(null);
  }

  private static Optional<String> written(String typed) {
    return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
  }
}
