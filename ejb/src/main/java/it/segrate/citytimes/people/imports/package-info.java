/**
 * Imports of the staff registry: a file is uploaded, shown as the changes it would make, applied or
 * thrown away; its bad lines wait in the quarantine.
 *
 * <p>Everything is kept in the database, so that an import outlives the session, the server and the
 * node it began on. What a cell means is for {@code people.registry} to know.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"people", "people.registry", "queue", "security", "audit", "database"})
package it.segrate.citytimes.people.imports;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
