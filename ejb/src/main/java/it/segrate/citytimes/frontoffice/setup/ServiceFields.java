package it.segrate.citytimes.frontoffice.setup;

/**
 * A service as it is typed; its card is written apart.
 *
 * @param queue identifier of the queue in which people wait for it
 * @param area identifier of the subject under which kiosks offer it
 * @param minutes how long it usually takes at the desk
 */
public record ServiceFields(String it, String en, Long queue, Long area, String minutes) {}
