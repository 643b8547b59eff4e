/**
 * The staff registry: who works for the municipality, in which office, under which head.
 *
 * <p>It is not the place for accounts (security), for working hours (features) or for who stands in
 * for whom (approval). Its data come from HR's own system by {@code people.imports}.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "audit", "security", "calendar", "queue", "portal"})
package it.segrate.citytimes.people;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
