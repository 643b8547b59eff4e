package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.CurrentCaller;
import it.segrate.citytimes.security.OpenToAll;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.rota.Rota;
import it.segrate.citytimes.timeband.rota.RotaService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes and ends the link to one's own hours, and answers who comes by it. */
@Stateless
public class FeedService {

  /** How far a feed goes back, and ahead, in days. */
  private static final int DAYS_BACK = 31;

  private static final int DAYS_AHEAD = 186;

  @PersistenceContext EntityManager entities;
  @Inject PersonService people;
  @Inject RotaService rotas;
  @Inject AccountDirectory accounts;
  @Inject AuditService audit;
  @Inject CurrentCaller current;
  @Inject Clock clock;

  /** When the caller made the link that works now; empty without one. */
  @RequiresPermission(TeamCalendarService.PERMISSION)
  public Optional<Instant> madeAt() {
    return Optional.ofNullable(current.get().personId()).flatMap(this::of).map(Feed::getMadeAt);
  }

  /**
   * Makes a link; one made before works no more.
   *
   * @return the secret, which is nowhere to be read again
   * @throws Refusal FORBIDDEN for an account without a person; CONFLICT if one was made at this
   *     moment
   */
  @RequiresPermission(TeamCalendarService.PERMISSION)
  public String make() {
    long me = me();
    FeedSecret secret = FeedSecret.make();
    of(me)
        .ifPresentOrElse(
            feed -> feed.renew(secret, clock.instant()),
            () -> entities.persist(new Feed(me, secret, clock.instant())));
    try {
      entities.flush();
    } catch (PersistenceException e) {
      throw Refusal.conflict("timeband.refusal.justNow");
    }
    audit.record("timeband.feed-made", subject(me), null);
    return secret.text();
  }

  /** Ends the caller's link; without one nothing happens. */
  @RequiresPermission(TeamCalendarService.PERMISSION)
  public void revoke() {
    long me = me();
    of(me)
        .ifPresent(
            feed -> {
              entities.remove(feed);
              audit.record("timeband.feed-revoked", subject(me), null);
            });
  }

  /**
   * The hours behind a link as iCalendar text: those of one person, without band, reason or name.
   *
   * @param written the secret as it stands in the address
   * @throws Refusal NOT_FOUND if no link has it, if its person has left, or the account is closed
   */
  @OpenToAll("the secret in the address stands for the login of a program that has none")
  public String read(String written) {
    Feed feed = FeedSecret.read(written).flatMap(this::behind).orElseThrow(FeedService::unknown);
    LocalDate today = LocalDate.now(clock);
    Person person =
        people
            .find(feed.getPersonId())
            .filter(one -> one.isActiveOn(today))
            .orElseThrow(FeedService::unknown);
    Locale locale =
        accounts
            .findByPerson(person.getId())
            .filter(Account::isEnabled)
            .map(Account::getLocale)
            .orElseThrow(FeedService::unknown);
    Rota rota = rotas.of(List.of(person), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD));
    return new FeedCalendar(locale, feed.getMadeAt()).of(rota, person.getId());
  }

  private Optional<Feed> behind(FeedSecret secret) {
    return entities
        .createQuery("SELECT f FROM Feed f WHERE f.secretHash = :hash", Feed.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  private Optional<Feed> of(long person) {
    return Optional.ofNullable(entities.find(Feed.class, person));
  }

  private long me() {
    return Optional.ofNullable(current.get().personId())
        .orElseThrow(() -> Refusal.forbidden("timeband.refusal.noPerson"));
  }

  private static Refusal unknown() {
    return Refusal.notFound("timeband.refusal.noFeed");
  }

  private static String subject(long person) {
    return "people.person:" + person;
  }
}
