package it.segrate.citytimes.approval;

import java.util.Locale;

/**
 * Somebody to write to.
 *
 * @param personId in the staff registry
 * @param locale the language of the account, Italian for a person without one
 */
public record Addressee(long personId, String name, String email, Locale locale) {}
