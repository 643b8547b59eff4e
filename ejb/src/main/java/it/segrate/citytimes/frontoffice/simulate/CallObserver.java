package it.segrate.citytimes.frontoffice.simulate;

/** Is told of each call in a simulated hall, and of whoever leaves before. */
@FunctionalInterface
public interface CallObserver {

  /**
   * Somebody is called.
   *
   * @param at when, in milliseconds since 1970
   */
  void called(Arrival arrival, long at);

  /**
   * Somebody has waited long enough and goes.
   *
   * @param at when, in milliseconds since 1970
   */
  default void gaveUp(Arrival arrival, long at) {}
}
