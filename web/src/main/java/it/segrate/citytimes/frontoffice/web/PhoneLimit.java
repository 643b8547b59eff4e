package it.segrate.citytimes.frontoffice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

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

  private AddressLimit wrongLinks;
  private AddressLimit acts;

  /** For the container. */
  protected PhoneLimit() {}

  @Inject
  public PhoneLimit(Clock clock) {
    wrongLinks = new AddressLimit(clock, WRONG_LINKS);
    acts = new AddressLimit(clock, ACTS);
  }

  /** Whether the address may try one more link. */
  public boolean mayGuess(String address) {
    return wrongLinks.mightAllow(address);
  }

  /** The address tried a link that nobody was given. */
  public void guessed(String address) {
    wrongLinks.allows(address);
  }

  /** Whether the address may act on one more ticket now; counts it if so. */
  public boolean mayAct(String address) {
    return mayGuess(address) && acts.allows(address);
  }
}
