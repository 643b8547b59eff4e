package it.segrate.citytimes.frontoffice.shift;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells operators which shifts they work; the link leads to a page, which changes nothing. */
@Dependent
public class RosterMails {

  public static final String PUBLISHED = "frontoffice/roster-published-to-operator";

  private static final ZoneId ZONE = PortalClock.ZONE;

  @PersistenceContext private EntityManager entities;
  @Inject private MailService mails;

  /** For the container. */
  public RosterMails() {}

  /** For use without a container. */
  public RosterMails(EntityManager entities, MailService mails) {
    this.entities = entities;
    this.mails = mails;
  }

  /** Where a mail to somebody goes, and in which language. */
  public record Address(long account, String name, String email, Locale locale) {}

  /** A week was published: all who work in it are told what. */
  void published(RosterWeek week) {
    List<Operator> working =
        week.operators().stream().filter(one -> week.minutes(one.account()) > 0).toList();
    Map<Long, Address> addresses = addresses(working.stream().map(Operator::account).toList());
    working.forEach(one -> send(week, addresses.get(one.account()), false));
  }

  /** A published week was changed: whom it concerns is told what they work now. */
  void changed(RosterWeek week, Operator operator) {
    changed(week, List.of(operator.account()));
  }

  /** The same of several accounts. */
  void changed(RosterWeek week, Collection<Long> accounts) {
    addresses(accounts).values().forEach(one -> send(week, one, true));
  }

  private void send(RosterWeek week, Address to, boolean changed) {
    mails.send(
        MailOrder.to(to.email(), to.name(), to.locale())
            .template(PUBLISHED)
            .with("from", week.monday())
            .with("until", week.monday().plusDays(6))
            .with("changed", changed)
            .with(
                "shifts",
                week.days().stream()
                    .flatMap(day -> week.shift(to.account(), day).stream())
                    .map(shift -> line(shift, to.locale()))
                    .toList())
            .with("link", "/frontoffice/my-shifts.xhtml?week=" + week.monday())
            .notAfter(week.monday().plusWeeks(1).atStartOfDay(ZONE).toInstant())
            .idempotencyKey(
                PUBLISHED
                    + ":"
                    + week.roster().orElseThrow().getId()
                    + ":"
                    + week.changes()
                    + ":"
                    + to.account()));
  }

  /** A shift as templates name it. */
  public static Map<String, Object> line(Shift shift, Locale locale) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("day", shift.getDay());
    line.put("name", shift.getKind().getName().in(locale));
    line.put("from", shift.getKind().from());
    line.put("until", shift.getKind().until());
    line.put("desk", shift.getDesk().getName());
    return line;
  }

  /** Where mails to these accounts go. */
  public Map<Long, Address> addresses(Collection<Long> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT a.id, a.displayName, a.email, a.locale FROM Account a WHERE a.id IN :ids",
            Object[].class)
        .setParameter("ids", accounts)
        .getResultStream()
        .map(
            row ->
                new Address(
                    (Long) row[0], (String) row[1], (String) row[2], Locale.of((String) row[3])))
        .collect(Collectors.toMap(Address::account, one -> one));
  }
}
