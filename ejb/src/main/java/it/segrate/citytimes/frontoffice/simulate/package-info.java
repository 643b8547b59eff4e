/**
 * A hall that can be tried: the same rules as the live one, on computed days or on days that were.
 * Nothing here moves a ticket. The engine is plain Java and deterministic; what is random was drawn
 * before, by a seed.
 */
package it.segrate.citytimes.frontoffice.simulate;
