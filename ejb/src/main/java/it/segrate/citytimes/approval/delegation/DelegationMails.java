package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.Office;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells the other side of a delegation what one side did, in the transaction of the act. */
@Dependent
public class DelegationMails {

  /** Every mail about a delegation. */
  public static final List<String> TEMPLATES =
      List.of(
          "approval/delegation-named-to-deputy",
          "approval/delegation-refused-to-head",
          "approval/delegation-recalled-to-deputy");

  private static final String PAGE = "/approval/delegations.xhtml";

  @PersistenceContext EntityManager entities;
  @Inject MailService mails;
  @Inject AccountDirectory accounts;

  void named(Delegation delegation) {
    send(TEMPLATES.get(0), delegation, delegation.getDeputyId(), "head", delegation.getHeadId());
  }

  void refused(Delegation delegation) {
    send(TEMPLATES.get(1), delegation, delegation.getHeadId(), "deputy", delegation.getDeputyId());
  }

  void recalled(Delegation delegation) {
    send(TEMPLATES.get(2), delegation, delegation.getDeputyId(), "head", delegation.getHeadId());
  }

  private void send(String template, Delegation delegation, long reader, String other, long from) {
    Person to = person(reader);
    Locale locale = accounts.findByPerson(reader).map(Account::getLocale).orElse(Locale.ITALIAN);
    mails.send(
        MailOrder.to(to.getEmail(), to.fullName(), locale)
            .template(template)
            .with(other, person(from).fullName())
            .with("periods", periods(delegation))
            .with("offices", offices(delegation))
            .with("link", PAGE)
            .idempotencyKey(template + ":" + delegation.getId()));
  }

  /** The days it is for; none where it holds while the head is absent. */
  private static List<Map<String, LocalDate>> periods(Delegation delegation) {
    return delegation.from().stream()
        .map(from -> Map.of("from", from, "until", delegation.until().orElseThrow()))
        .toList();
  }

  /** The name of the office it is for; none where it is for all. */
  private List<String> offices(Delegation delegation) {
    return delegation.officeId().stream()
        .map(id -> entities.find(Office.class, id).getName())
        .toList();
  }

  private Person person(long id) {
    return entities.find(Person.class, id);
  }
}
