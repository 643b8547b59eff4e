package it.segrate.citytimes.timeband;

import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.Templates;
import java.util.ArrayList;
import java.util.List;

/** A mail service that words every order at once, as the worker would, and keeps it. */
final class SentMails extends MailService {

  /** A mail that was ordered. */
  record Sent(MailOrder order, RenderedMail mail) {}

  private final Templates templates = new Templates("https://intranet.example/citytimes", null);
  private final List<Sent> sent = new ArrayList<>();

  @Override
  public long send(MailOrder order) {
    sent.add(
        new Sent(
            order,
            templates.render(order.template(), order.locale(), order.name(), order.model())));
    return sent.size();
  }

  List<Sent> all() {
    return sent;
  }

  /** Each as {@code template to name}. */
  List<String> told() {
    return sent.stream()
        .map(one -> one.order().template().replace("timeband/", "") + " " + one.order().name())
        .toList();
  }

  void forget() {
    sent.clear();
  }
}
