package it.segrate.citytimes.mail.template;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text plain body
 * @param html the same as HTML
 */
public record RenderedMail(String subject, String text, String html) {}
