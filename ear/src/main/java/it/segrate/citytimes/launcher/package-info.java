/**
 * Starts the portal on a machine that has nothing but a JDK: a Payara domain of its own, a mail
 * catcher, the demo. The run profile and the system tests both start servers with it.
 *
 * <p>It is not part of the portal: nothing here goes into the EAR, and in production an
 * administrator deploys the EAR on a Payara of their own.
 */
package it.segrate.citytimes.launcher;
