package it.segrate.citytimes.frontoffice.simulate;

/** Is told of each call in a simulated hall. */
@FunctionalInterface
public interface CallObserver {

  /**
   * Somebody is called.
   *
   * @param at when, in milliseconds since 1970
   */
  void called(Arrival arrival, long at);
}
