/**
 * Delegations ('deleghe'): who decides in a head's stead, for which offices and kinds of case, from
 * when to when or whenever the head is away; and how the two tell each other.
 *
 * <p>It knows no case: whether a step is a deputy's to decide is for {@code approval} to ask.
 */
@Module(
    kind = Kind.SHARED,
    uses = {"database", "audit", "security", "calendar", "people", "mail"})
package it.segrate.citytimes.approval.delegation;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
