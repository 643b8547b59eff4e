package it.segrate.citytimes.frontoffice.setup;

/**
 * An area of services as it is typed.
 *
 * @param hintIt a few of its services, in the citizen's words
 * @param icon one of {@link AreaSetupService#ICONS}
 */
public record AreaFields(String it, String en, String hintIt, String hintEn, String icon) {}
