/**
 * The one door to the database: which data source, which dialect, migrations, converters.
 *
 * <p>It is not a place for queries: each module keeps its own. It knows no other module; it finds
 * migrations by the folder {@code db/<module>/} of every jar on the class path.
 */
@Module(kind = Kind.KERNEL)
package it.segrate.citytimes.database;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
