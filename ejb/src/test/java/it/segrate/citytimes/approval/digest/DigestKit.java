package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalSubjects;
import it.segrate.citytimes.approval.Authority;
import it.segrate.citytimes.calendar.WorkingDays;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.queue.ClaimedItem;
import it.segrate.citytimes.queue.QueueService;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** The services of mornings within one transaction of a test, wired as the server does. */
public final class DigestKit {

  private final DigestService service = new DigestService();
  private final DigestReader reader = new DigestReader();

  public DigestKit(
      EntityManager entities,
      QueueService queue,
      Addressees addressees,
      Authority authority,
      MailService mails,
      Clock clock) {
    reader.entities = entities;
    reader.addressees = addressees;
    reader.authority = authority;
    reader.clock = clock;
    DigestMails letters = new DigestMails();
    letters.mails = mails;
    service.queue = queue;
    service.reader = reader;
    service.mails = letters;
    service.morning = new MorningTime("07:30", new WorkingDays(Optional.empty()), clock);
  }

  /** The kinds of case there are. */
  public void know(ApprovalSubjects subjects) {
    reader.subjects = subjects;
  }

  public DigestService service() {
    return service;
  }

  /** Works a morning off as the server does. */
  public void write(ClaimedItem item) {
    new DigestWorker(service).write(item);
  }
}
