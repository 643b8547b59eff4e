/**
 * How a hall is set up by who answers for it: by which rule it calls, its queues and their numbers,
 * the days on which it is closed. What each of them means stands where it is used.
 */
package it.segrate.citytimes.frontoffice.setup;
