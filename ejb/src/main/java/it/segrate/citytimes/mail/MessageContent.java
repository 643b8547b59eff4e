package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.template.TemplateModel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Map;

/** What the wording of a message needs; deleted as soon as the message cannot go out any more. */
@Entity
@Table(name = "mail_content")
public class MessageContent {

  @Id
  @Column(name = "message")
  private Long message;

  @Lob private String model;

  /** For the container. */
  protected MessageContent() {}

  MessageContent(long message, Map<String, ?> model) {
    this.message = message;
    this.model = TemplateModel.write(model);
  }

  Map<String, Object> model() {
    return TemplateModel.read(model);
  }
}
