/**
 * The one queue under everything: approvals, mails, waiting lists and tickets are its items.
 *
 * <p>It knows no feature: an item points to its subject by an opaque text, and features hear of its
 * moves after the commit.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "security"})
package it.segrate.citytimes.queue;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
