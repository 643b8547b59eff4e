package it.segrate.citytimes.portal;

/**
 * An entry of the navigation, or a button at the head of the home page.
 *
 * @param id unique in the portal, as {@code module.page}
 * @param textKey message key of its words
 * @param path page below the context path, beginning with a slash
 * @param permission who sees it; null for everybody who is logged in
 * @param order smaller comes first
 */
public record MenuEntry(String id, String textKey, String path, String permission, int order) {}
