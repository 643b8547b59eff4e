/**
 * Other terms than those asked for: what a person asks of a band they were granted, to give it up
 * before its end or other days, and what a head approves from a later day.
 */
package it.segrate.citytimes.timeband.change;
