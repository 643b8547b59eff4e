/**
 * The outbox: a message is written in the transaction of the act that it tells about, and sent
 * afterwards through the queue, once, with every answer of the server kept.
 *
 * <p>It is not a mailing list and chooses no recipients; it knows no feature, only the templates
 * that features name. Messages leave by {@code mail.smtp}; wording comes from {@code
 * mail.template}.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "audit", "security", "calendar", "queue"})
package it.segrate.citytimes.mail;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
