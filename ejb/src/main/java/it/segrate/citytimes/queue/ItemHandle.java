package it.segrate.citytimes.queue;

/**
 * What the holder of a claim shows to move the item on. It is worth nothing once anybody else has
 * moved the item: the token has risen then.
 *
 * @param id the item
 * @param token its token when it was claimed
 */
public record ItemHandle(long id, long token) {}
