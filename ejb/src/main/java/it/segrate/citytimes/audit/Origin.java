package it.segrate.citytimes.audit;

import jakarta.enterprise.context.RequestScoped;

/** Where the request came from; the web module sets it, the system's own acts have none. */
@RequestScoped
public class Origin {

  private String address;

  /** The client's address, or null. */
  public String address() {
    return address;
  }

  public void comesFrom(String clientAddress) {
    this.address = clientAddress;
  }
}
