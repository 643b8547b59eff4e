/**
 * Reads and writes the registry's CSV files: encoding, separator, header, cells, one typed line at
 * a time, and for each bad line what is wrong with which field.
 *
 * <p>It knows no database: whether an office exists or a badge is taken is for {@code
 * people.imports} to find out.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"people"})
package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
