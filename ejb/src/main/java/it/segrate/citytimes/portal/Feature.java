package it.segrate.citytimes.portal;

import it.segrate.citytimes.database.MigratedModule;
import it.segrate.citytimes.mail.MailTemplateSource;
import it.segrate.citytimes.queue.QueueTypeSource;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.PermissionSource;
import java.util.List;

/**
 * What a feature gives to the portal. One application-scoped bean per feature implements it; the
 * registry finds it and checks it at deployment.
 */
public interface Feature
    extends MigratedModule, PermissionSource, QueueTypeSource, MailTemplateSource {

  /** Entries of the navigation. */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /** Whether the caller finds an entry in the navigation, its permission being granted. */
  default boolean shows(MenuEntry entry, Caller caller) {
    return true;
  }

  /** How many things wait for the caller behind an entry: the figure beside its words. */
  default long waiting(MenuEntry entry, Caller caller) {
    return 0;
  }

  /** What one most often comes for: buttons at the head of the home page. */
  default List<MenuEntry> acts() {
    return List.of();
  }

  /** Cards of the home page. */
  default List<Tile> tiles() {
    return List.of();
  }

  /** Addresses that need no login, below the context path; a slash at the end opens the folder. */
  default List<String> openPaths() {
    return List.of();
  }

  /**
   * Pages that other sites may show in a frame, among those that need no login; which sites, the
   * configuration says. They take the language from their address, since a frame has no cookie.
   */
  default List<String> framedPaths() {
    return List.of();
  }

  /** One sentence about the caller's day, for the head of the home page; null for none. */
  default Text today(Caller caller) {
    return null;
  }

  /** What waits for the caller, in any order; the home page sorts by due date. */
  default List<Task> tasks(Caller caller) {
    return List.of();
  }

  /** What the caller has asked for and follows, newest first. */
  default List<Followed> requests(Caller caller) {
    return List.of();
  }

  /** Makes the invented data of the run profile; does nothing where it is there already. */
  default void seedDemo() {}
}
