/** What cover looks like: the charts of a decision, the rules, and what is proposed instead. */
package it.segrate.citytimes.timeband.web.cover;
