package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.mail.MailAdminService;
import it.segrate.citytimes.mail.MailArchive;
import it.segrate.citytimes.mail.MessageState;
import it.segrate.citytimes.mail.MessageStep;
import it.segrate.citytimes.mail.OutboxMessage;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** One message: where it stands, its story, and what an administrator may decide. */
@Named
@ViewScoped
public class OutboxMessageView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MailArchive archive;
  @Inject private MailAdminService admin;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private Clock clock;

  private long id;
  private int version;
  private transient OutboxMessage message;

  /** One line of the story. */
  public record Entry(String who, String what, String when, boolean now) {}

  /** Reads the message; the version it has now is the one decided on. */
  public void load() {
    version = getMessage().getVersion();
  }

  public OutboxMessage getMessage() {
    if (message == null) {
      message = archive.get(id);
    }
    return message;
  }

  /** The subject, or the template's name as long as it was never worded. */
  public String getTitle() {
    String subject = getMessage().getSubject();
    return subject == null ? getMessage().getTemplate() : subject;
  }

  public String getKind() {
    return StateLook.kind(getMessage().getState());
  }

  public String getState() {
    return texts.named("mail.state", getMessage().getState());
  }

  /** Whether the administrator may put it into that state. */
  public boolean may(String state) {
    return getMessage().getState().decisions().contains(MessageState.valueOf(state));
  }

  public boolean isUndecidable() {
    return getMessage().getState().decisions().isEmpty();
  }

  public boolean isIn(String state) {
    return getMessage().getState() == MessageState.valueOf(state);
  }

  /** What sending it again means, in a sentence. */
  public String getAgainText() {
    if (!clock.instant().isBefore(getMessage().getNotAfter())) {
      return texts.get("mail.message.again.late");
    }
    String key = isIn("FAILED") ? "mail.message.again.failed" : "mail.message.again.text";
    return texts.of(key, getReader());
  }

  /** The reader's name, or the address where there is none. */
  public String getReader() {
    return getMessage().getName().isBlank() ? getMessage().getAddress() : getMessage().getName();
  }

  /** What happened, the latest first. */
  public List<Entry> getStory() {
    List<Entry> story = new ArrayList<>();
    story.add(
        new Entry(
            texts.get("mail.message.story.portal"),
            texts.get("mail.message.story.ordered"),
            dates.dayAndTime(getMessage().getOrderedAt()),
            false));
    archive.story(id).forEach(step -> story.addFirst(entry(step)));
    return story;
  }

  private Entry entry(MessageStep step) {
    String state = texts.named("mail.state", step.getState());
    String words = words(step);
    String what =
        words.isEmpty()
            ? texts.of("mail.message.story.step", state)
            : texts.of("mail.message.story.words", state, words);
    boolean now = step.getState() == getMessage().getState();
    return new Entry(step.getActor(), what, dates.dayAndTime(step.getAt()), now);
  }

  private String words(MessageStep step) {
    String words = step.getWords();
    return words.startsWith(MessageStep.OUR_WORDS) ? texts.get(words) : words;
  }

  public String markSent() {
    return decide(() -> admin.markSent(id, version), "mail.message.marked");
  }

  public String sendAgain() {
    return decide(() -> admin.sendAgain(id, version), "mail.message.sent-again");
  }

  public String hold() {
    return decide(() -> admin.hold(id, version), "mail.message.held");
  }

  public String cancel() {
    return decide(() -> admin.cancel(id, version), "mail.message.cancelled");
  }

  /** After a refusal the page shows the message as it is now, for another decision. */
  private String decide(Runnable act, String said) {
    try {
      act.run();
    } catch (Refusal no) {
      message = null;
      load();
      throw no;
    }
    Said.done(texts.get(said), null);
    return "/mail/outbox-message.xhtml?faces-redirect=true&id=" + id;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
