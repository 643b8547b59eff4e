package it.segrate.citytimes.mail;

import java.util.List;

/** A module that sends mails; found through CDI. */
public interface MailTemplateSource {

  /** Templates of the mails it sends, as {@code module/event-to-audience}. */
  default List<String> mailTemplates() {
    return List.of();
  }
}
