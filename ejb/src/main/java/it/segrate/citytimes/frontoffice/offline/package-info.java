/**
 * Tickets that kiosks give while the server cannot be reached: blocks of numbers leased beforehand,
 * and handing over what was given, each exactly once.
 */
package it.segrate.citytimes.frontoffice.offline;
