/**
 * What happens at a desk: choosing whom to call and why, calling, serving, ending, and what to do
 * when an operator's console goes silent. The choice itself is a pure function of the hall.
 */
package it.segrate.citytimes.frontoffice.visit;
