/**
 * Who is known to be away, from which day to which.
 *
 * <p>It is not the record of leave, permits and illness, which HR's own system has, and never says
 * why somebody is away: cover and deputies need the days alone.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "people", "security", "audit"})
package it.segrate.citytimes.people.absence;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
