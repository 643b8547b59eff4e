/** What a person asks of a band they were granted: to give it up before its end, or other days. */
package it.segrate.citytimes.timeband.change;
