package it.segrate.citytimes.portal;

/**
 * A card of the home page.
 *
 * @param id unique in the portal, as {@code module.tile}
 * @param page Facelet that draws it, beginning with a slash
 * @param permission who sees it; null for everybody who is logged in
 * @param order smaller comes first
 */
public record Tile(String id, String page, String permission, int order) {}
