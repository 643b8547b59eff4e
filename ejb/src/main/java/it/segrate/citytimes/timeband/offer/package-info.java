/**
 * To whom a band is offered and how many may have it, as values: they know people and offices, and
 * no request.
 */
package it.segrate.citytimes.timeband.offer;
