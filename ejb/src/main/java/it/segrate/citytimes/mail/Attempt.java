package it.segrate.citytimes.mail;

import it.segrate.citytimes.mail.smtp.Verdict;

/**
 * One try to send a message.
 *
 * @param verdict what came of it
 * @param subject the subject line it was sent with, or null if it could not be worded
 * @param sender name of the server that tried
 */
public record Attempt(Verdict verdict, String subject, String sender) {}
