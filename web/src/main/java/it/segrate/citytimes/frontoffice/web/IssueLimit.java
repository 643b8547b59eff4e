package it.segrate.citytimes.frontoffice.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps one device from emptying the roll: so many tickets a minute from one address, in bursts of
 * as many. It counts on each node by itself, which is exact enough to stop a mischief.
 */
@ApplicationScoped
public class IssueLimit {

  private AddressLimit limit;
  private List<String> trusted;

  /** For the container. */
  protected IssueLimit() {}

  /**
   * @param perMinute tickets a minute from one address; 0 for no limit
   * @param trusted addresses without a limit, such as the municipality's own kiosks
   */
  @Inject
  public IssueLimit(
      Clock clock,
      @ConfigProperty(name = "citytimes.frontoffice.tickets-per-minute", defaultValue = "30")
          int perMinute,
      @ConfigProperty(name = "citytimes.frontoffice.trusted-addresses", defaultValue = "none")
          List<String> trusted) {
    this.limit = new AddressLimit(clock, perMinute);
    this.trusted = List.copyOf(trusted);
  }

  /** Whether the address may take one more ticket now; counts it if so. */
  public boolean allows(String address) {
    return trusted.contains(address) || limit.allows(address);
  }
}
