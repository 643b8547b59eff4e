package it.segrate.citytimes.mail.web;

import it.segrate.citytimes.mail.MailArchive;
import it.segrate.citytimes.mail.MailPause;
import it.segrate.citytimes.mail.MailServer;
import it.segrate.citytimes.mail.MessageState;
import it.segrate.citytimes.mail.OutboxMessage;
import it.segrate.citytimes.mail.SendingService;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of messages. What it shows stands in the address. */
@Named
@RequestScoped
public class OutboxView {

  private static final int PAGE = 50;

  @Inject private MailArchive archive;
  @Inject private MailServer server;
  @Inject private SendingService sending;
  @Inject private Texts texts;

  private String show;
  private String address;
  private int first;

  private Map<MessageState, Long> counts;
  private List<OutboxMessage> messages;
  private MailPause pause;

  /**
   * Reads what the address asks for; one message more than is shown tells whether there is more.
   */
  public void load() {
    counts = archive.counts();
    messages = archive.list(getFilter().states(), address, first, PAGE + 1);
    pause = sending.pause();
  }

  public OutboxFilter getFilter() {
    return OutboxFilter.of(show);
  }

  /** The groups to choose from, each with its size. */
  public List<SelectItem> getFilters() {
    return Arrays.stream(OutboxFilter.values())
        .map(filter -> new SelectItem(filter.word(), label(filter)))
        .toList();
  }

  private String label(OutboxFilter filter) {
    return texts.of("mail.outbox.show." + filter.name(), filter.count(counts));
  }

  public List<OutboxMessage> getMessages() {
    return messages.stream().limit(PAGE).toList();
  }

  /** How many messages wait for a decision. */
  public long getToDecide() {
    return OutboxFilter.DECIDE.count(counts);
  }

  /** How many messages there are. */
  public long getTotal() {
    return OutboxFilter.ALL.count(counts);
  }

  /** Why the list is empty; null if it is not. */
  public OutboxGap getGap() {
    return messages.isEmpty() ? OutboxGap.of(getTotal(), getFilter(), address) : null;
  }

  /** To whom it goes: the name, else the address. */
  public String addressee(OutboxMessage message) {
    return Stream.of(message.getName(), message.getAddress())
        .filter(word -> word != null && !word.isEmpty())
        .findFirst()
        .orElseGet(() -> texts.get("mail.outbox.nobody"));
  }

  public String kind(OutboxMessage message) {
    return StateLook.kind(message.getState());
  }

  public String state(OutboxMessage message) {
    return texts.named("mail.state", message.getState());
  }

  /** Whether all mail is stopped, and who did it. */
  public MailPause getPause() {
    return pause;
  }

  public MailServer.Status getServer() {
    return server.status();
  }

  public String getServerPlace() {
    return server.place();
  }

  /** The page before this one, or null on the first. */
  public String getNewer() {
    return first == 0 ? null : page(Math.max(0, first - PAGE));
  }

  /** The page after this one, or null on the last. */
  public String getOlder() {
    return messages.size() <= PAGE ? null : page(first + PAGE);
  }

  private String page(int from) {
    String search =
        address == null ? "" : "&address=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    return "/mail/outbox.xhtml?show=" + getFilter().word() + search + "&first=" + from;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  /** How many messages are left out before those shown. */
  public String getFirst() {
    return String.valueOf(first);
  }

  /** As the address says it, where anybody can write anything; 0 for what is no number. */
  public void setFirst(String written) {
    first = written != null && written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
  }
}
