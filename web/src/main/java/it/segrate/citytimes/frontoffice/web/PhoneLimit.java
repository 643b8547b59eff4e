package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What phones may do without a login. Looking at one's own ticket is not limited, since a whole
 * hall may come by one address; guessing links is, and so is acting.
 */
@ApplicationScoped
public class PhoneLimit {

  /** Links that nobody was given, a minute and address. */
  static final int WRONG_LINKS = 30;

  /** Acts a minute and address: a hall full of people, each of whom presses a button or two. */
  static final int ACTS = 120;

  /** Appointments booked a minute and address. */
  static final int BOOKINGS = 10;

  private AddressLimit wrongLinks;
  private AddressLimit bookings;
  private AddressLimit acts;

  /** For the container. */
  protected PhoneLimit() {}

  @Inject
  public PhoneLimit(Clock clock) {
    wrongLinks = new AddressLimit(clock, WRONG_LINKS);
    acts = new AddressLimit(clock, ACTS);
    bookings = new AddressLimit(clock, BOOKINGS);
  }

  /**
   * Looks behind a link, unless the address has tried too many that nobody was given.
   *
   * @throws Refusal CONFLICT after too many, and whatever looking throws
   */
  public <T> T look(String address, Supplier<T> looking) {
    if (!wrongLinks.mightAllow(address)) {
      throw tooMany();
    }
    try {
      return looking.get();
    } catch (Refusal refusal) {
      if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
        wrongLinks.allows(address);
      }
      throw refusal;
    }
  }

  /**
   * Does something with the ticket behind a link, unless the address has done too much.
   *
   * @throws Refusal CONFLICT after too much, and whatever acting throws
   */
  public <T> T act(String address, Supplier<T> acting) {
    if (!acts.allows(address)) {
      throw tooMany();
    }
    return look(address, acting);
  }

  /**
   * Books an appointment, unless the address has tried too often.
   *
   * @throws Refusal CONFLICT after too often, and whatever booking throws
   */
  public <T> T book(String address, Supplier<T> booking) {
    if (!bookings.allows(address)) {
      throw tooMany();
    }
    return booking.get();
  }

  private static Refusal tooMany() {
    return Refusal.conflict("frontoffice.refusal.too-often");
  }
}
