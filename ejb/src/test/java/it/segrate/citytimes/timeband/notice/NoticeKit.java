package it.segrate.citytimes.timeband.notice;

import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.people.TestRegistry;
import it.segrate.citytimes.queue.QueueService;
import it.segrate.citytimes.timeband.personal.PersonalKit;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The notices within one transaction of a test, wired as the server does. */
public final class NoticeKit {

  private NoticeKit() {}

  public static BandNotices notices(
      EntityManager entities,
      QueueService queue,
      MailService mails,
      Addressees addressees,
      Clock clock) {
    NoticeMails sender = new NoticeMails();
    sender.mails = mails;
    sender.addressees = addressees;
    sender.people = TestRegistry.people(entities);
    sender.returning = PersonalKit.returning(entities);
    sender.offices = TestRegistry.offices(entities, clock);
    BandNotices notices = new BandNotices();
    notices.entities = entities;
    notices.queue = queue;
    notices.mails = sender;
    notices.clock = clock;
    return notices;
  }
}
