package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.MailArchive;
import it.segrate.citytimes.mail.MailPause;
import it.segrate.citytimes.mail.MailServer;
import it.segrate.citytimes.mail.MailSettings;
import it.segrate.citytimes.mail.SendingPace;
import it.segrate.citytimes.mail.SendingService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;

/** How mail goes out, on this server of the portal, and the brake for all of it. */
@Named
@RequestScoped
public class SendingView {

  private static final String HERE = "/mail/sending.xhtml?faces-redirect=true";

  @Inject private SendingService sending;
  @Inject private MailArchive archive;
  @Inject private MailServer server;
  @Inject private MailSettings settings;
  @Inject private SendingPace pace;
  @Inject private Texts texts;
  @Inject private LocaleView localeView;

  private MailPause pause;
  private String reason;

  public MailPause getPause() {
    if (pause == null) {
      pause = sending.pause();
    }
    return pause;
  }

  public SendingPace.Status getPace() {
    return pace.status();
  }

  /** The messages of a second, to one decimal where they are few. */
  public String getPaceText() {
    NumberFormat number = NumberFormat.getNumberInstance(localeView.getLocale());
    number.setMaximumFractionDigits(pace.status().perSecond() < 10 ? 1 : 0);
    return number.format(pace.status().perSecond());
  }

  public MailServer.Status getServer() {
    return server.status();
  }

  public String getServerPlace() {
    return server.place();
  }

  public int getConnections() {
    return settings.senders();
  }

  public int getMessagesPerConnection() {
    return settings.server().messagesPerConnection();
  }

  /** How many messages wait to go out. */
  public long getWaiting() {
    return OutboxFilter.WAITING.count(archive.counts());
  }

  public String stop() {
    sending.stop(reason);
    Said.done(texts.get("mail.sending.stopped"), texts.get("mail.sending.stopped.next"));
    return HERE;
  }

  public String resume() {
    sending.resume();
    Said.done(texts.get("mail.sending.resumed"), null);
    return HERE;
  }

  public int getReasonMax() {
    return MailPause.REASON_MAX;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
