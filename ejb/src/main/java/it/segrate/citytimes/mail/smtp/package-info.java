/**
 * Speaks SMTP: one message to one recipient, and exactly what the server made of it.
 *
 * <p>It knows neither the outbox nor the queue, and decides nothing about trying again.
 */
package it.segrate.citytimes.mail.smtp;
