package it.segrate.citytimes.portal;

import java.util.List;

/**
 * An entry of the navigation, or a button at the head of the home page.
 *
 * @param id unique in the portal, as {@code module.page}
 * @param textKey message key of its words
 * @param path page below the context path, beginning with a slash
 * @param permission who sees it; null for everybody who is logged in
 * @param order smaller comes first
 * @param pages further pages that belong to it though their names do not tell
 */
public record MenuEntry(
    String id, String textKey, String path, String permission, int order, List<String> pages) {

  public MenuEntry {
    pages = List.copyOf(pages);
  }

  /** An entry whose pages are told by their names. */
  public MenuEntry(String id, String textKey, String path, String permission, int order) {
    this(id, textKey, path, permission, order, List.of());
  }
}
