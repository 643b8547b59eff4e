package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.approval.CaseRecord;
import it.segrate.citytimes.approval.DecisionGuard;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of questions within one transaction of a test, wired as the server does. */
public final class QuestionKit {

  private final QuestionService service = new QuestionService();
  private final QuestionReader reader = new QuestionReader();

  public QuestionKit(
      EntityManager entities,
      DecisionGuard guard,
      CaseRecord record,
      Addressees addressees,
      MailService mails,
      Clock clock,
      CurrentCaller current) {
    QuestionMails letters = new QuestionMails();
    letters.mails = mails;
    letters.addressees = addressees;
    reader.entities = entities;
    reader.guard = guard;
    reader.people = TestRegistry.people(entities);
    reader.current = current;
    service.entities = entities;
    service.guard = guard;
    service.record = record;
    service.mails = letters;
    service.current = current;
    service.clock = clock;
  }

  /** The kinds of case there are. */
  public void know(ApprovalSubjects subjects) {
    reader.subjects = subjects;
  }

  public QuestionService service() {
    return service;
  }

  public QuestionReader reader() {
    return reader;
  }
}
