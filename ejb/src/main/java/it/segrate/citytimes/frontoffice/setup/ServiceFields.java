package it.segrate.citytimes.frontoffice.setup;

/**
 * A new service as it is typed; its card is written later.
 *
 * @param area identifier of the subject under which kiosks offer it
 * @param minutes how long it usually takes at the desk
 */
public record ServiceFields(String it, String en, Long area, String minutes) {}
