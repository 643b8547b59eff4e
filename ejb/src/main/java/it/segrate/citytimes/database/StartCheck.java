package it.segrate.citytimes.database;

/**
 * Asked before the database is touched for the first time; found through CDI. What must not run at
 * all leaves no trace in it.
 */
public interface StartCheck {

  /**
   * @throws IllegalStateException if the portal must not start: the deployment stops
   */
  void check();
}
