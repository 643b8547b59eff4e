/**
 * Who did what to which thing, for whom, when and from where: an append-only trail, chained by hash
 * and written in the transaction of the act itself.
 *
 * <p>It is not the log of the server, and it holds no personal reason. It knows only the database.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database"})
package it.segrate.citytimes.audit;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
