/** The front office as kiosks, boards and phones reach it: over its API. */
package it.segrate.citytimes.systemtest.frontoffice;
