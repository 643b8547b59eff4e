/** Files that prove a private reason, sealed: seen by who added them and by HR's check alone. */
package it.segrate.citytimes.timeband.evidence;
