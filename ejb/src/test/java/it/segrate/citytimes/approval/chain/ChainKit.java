package it.segrate.citytimes.approval.chain;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of chains within one transaction of a test, wired as the server does. */
public final class ChainKit {

  private final Chains chains = new Chains();
  private final ChainService service = new ChainService();
  private final HeadlessService headless = new HeadlessService();
  private final OverdueMails letters = new OverdueMails();

  public ChainKit(
      EntityManager entities,
      AuditService audit,
      MailService mails,
      Addressees addressees,
      Clock clock) {
    chains.entities = entities;
    chains.offices = TestRegistry.offices(entities, clock);
    service.entities = entities;
    service.chains = chains;
    service.offices = chains.offices;
    service.audit = audit;
    headless.entities = entities;
    headless.clock = clock;
    letters.mails = mails;
    letters.addressees = addressees;
  }

  /** The kinds of case there are. */
  public void know(ApprovalSubjects subjects) {
    service.subjects = subjects;
  }

  public Chains chains() {
    return chains;
  }

  public ChainService service() {
    return service;
  }

  public HeadlessService headless() {
    return headless;
  }

  public OverdueMails mails() {
    return letters;
  }
}
