/**
 * How a hall is furnished and set up by who answers for it: branches with their hours and closures,
 * queues, areas and services, desks, guests, profiles, skills, shifts, and by which rule it calls.
 * What each of them means stands where it is used.
 */
package it.segrate.citytimes.frontoffice.setup;
