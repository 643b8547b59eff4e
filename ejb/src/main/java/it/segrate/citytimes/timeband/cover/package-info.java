/**
 * Cover ('presidio'): how many people an office and each of its services need by quarter of an
 * hour, how many are surely there, and what a request for a band would change.
 *
 * <p>Who works when is for {@code timeband.rota} to say; a shortage refuses nothing, the head
 * decides.
 */
package it.segrate.citytimes.timeband.cover;
