package it.segrate.citytimes.systemtest.failure;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;

/** The mail server of a test's server, which can be closed for a while; it forgets no mail. */
final class PostOffice {

  private final GreenMail mail;
  private final List<MimeMessage> earlier = new ArrayList<>();
  private boolean open = true;

  PostOffice(GreenMail mail) {
    this.mail = mail;
  }

  void close() {
    if (open) {
      earlier.addAll(List.of(mail.getReceivedMessages()));
      mail.stop();
      open = false;
    }
  }

  void open() {
    if (!open) {
      mail.start();
      open = true;
    }
  }

  /** How many mails with such words in their subject came to an address. */
  long count(String address, String subject) throws MessagingException {
    List<MimeMessage> all = new ArrayList<>(earlier);
    if (open) {
      all.addAll(List.of(mail.getReceivedMessages()));
    }
    long count = 0;
    for (MimeMessage message : all) {
      boolean theirs = message.getAllRecipients()[0].toString().contains(address);
      if (theirs && message.getSubject().contains(subject)) {
        count++;
      }
    }
    return count;
  }
}
