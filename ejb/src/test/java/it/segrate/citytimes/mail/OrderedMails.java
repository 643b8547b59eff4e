package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.template.RenderedMail;
import it.segrate.citytimes.mail.template.Templates;
import java.util.ArrayList;
import java.util.List;

/** A mail service that words every order at once, as the worker would, and keeps it. */
public final class OrderedMails extends MailService {

  /** A mail that was ordered. */
  public record Ordered(MailOrder order, RenderedMail mail) {}

  private final Templates templates = new Templates("https://intranet.example/citytimes", null);
  private final List<Ordered> orders = new ArrayList<>();
  private String failing;

  /** Fails at the next mail to somebody, as a database does that is away for a moment. */
  public void failOnceFor(String name) {
    failing = name;
  }

  @Override
  public long send(MailOrder order) {
    if (order.name().equals(failing)) {
      failing = null;
      throw new IllegalStateException("No mail to " + order.name() + " for a moment");
    }
    orders.add(
        new Ordered(
            order,
            templates.render(order.template(), order.locale(), order.name(), order.model())));
    return orders.size();
  }

  public List<Ordered> all() {
    return orders;
  }

  /** Each as {@code event-to-audience name}. */
  public List<String> told() {
    return orders.stream()
        .map(one -> one.order().template().replaceAll(".*/", "") + " " + one.order().name())
        .toList();
  }

  public void forget() {
    orders.clear();
  }
}
