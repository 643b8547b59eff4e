package it.segrate.citytimes.frontoffice.simulate;

/**
 * A desk with somebody at it.
 *
 * @param desk id of the desk
 * @param letters the groups it serves meanwhile
 * @param from when it begins, in milliseconds since 1970
 * @param to when it ends; a service that has begun is finished, and a shift that lasts to the
 *     closing time goes on until nobody waits
 */
public record DeskShift(long desk, String letters, long from, long to) {}
