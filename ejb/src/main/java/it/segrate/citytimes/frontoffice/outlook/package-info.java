/**
 * When to come: how long one would wait now, and how long people waited at the same hour of past
 * weeks. For everybody to read: waits and numbers, never a name, never a lane.
 */
package it.segrate.citytimes.frontoffice.outlook;
