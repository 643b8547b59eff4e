package it.segrate.citytimes.approval.digest;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the mail of one morning to one approver; it has no sense the day after. */
@Dependent
public class DigestMails {

  static final String DIGEST = "approval/morning-digest-to-approver";

  /** Every mail of mornings. */
  public static final List<String> TEMPLATES = List.of(DIGEST);

  /** So many are named; of the others it says how many there are. */
  static final int NAMED = 20;

  @Inject MailService mails;

  /** The same person gets one a day, whoever orders it how often. */
  void send(Digest digest) {
    mails.send(
        MailOrder.to(digest.to().email(), digest.to().name(), digest.to().locale())
            .template(DIGEST)
            .with("count", digest.rows().size())
            .with("late", digest.late())
            .with("rows", named(digest))
            .with("more", Math.max(0, digest.rows().size() - NAMED))
            .with("link", "/approval/worklist.xhtml")
            .notAfter(digest.day().plusDays(1).atStartOfDay(PortalClock.ZONE).toInstant())
            .idempotencyKey(DIGEST + ":" + digest.day() + ":" + digest.to().personId()));
  }

  private static List<Map<String, Object>> named(Digest digest) {
    Locale locale = digest.to().locale();
    return digest.rows().stream().limit(NAMED).map(row -> values(row, digest, locale)).toList();
  }

  private static Map<String, Object> values(DigestRow row, Digest digest, Locale locale) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("person", row.person());
    values.put("asked", Phrases.say(row.asked(), locale));
    values.put("due", row.due());
    values.put("late", row.isLate(digest.day()));
    values.put("today", row.due().equals(digest.day()));
    values.put("escalated", row.escalated());
    values.put("asks", row.asks());
    values.put("head", row.deputyFor());
    return values;
  }
}
