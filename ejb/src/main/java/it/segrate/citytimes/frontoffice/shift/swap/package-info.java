/**
 * Two operators exchange a shift each: one asks, the other agrees, the head decides by the approval
 * chain, and both shifts change hands in the transaction of the decision.
 */
package it.segrate.citytimes.frontoffice.shift.swap;
