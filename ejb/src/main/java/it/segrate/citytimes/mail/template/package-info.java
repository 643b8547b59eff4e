/**
 * Turns a template of a module and its values into a subject, a text and an HTML body, in the
 * reader's language.
 *
 * <p>It sends nothing, and a person's words are values to it, never a template.
 */
package it.segrate.citytimes.mail.template;
