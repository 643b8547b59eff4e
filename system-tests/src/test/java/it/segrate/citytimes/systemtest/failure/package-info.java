/**
 * What becomes of the portal when something around it, or the portal itself, dies: each with a
 * server of its own. {@code mvn -Pstress} does the same with more of everything.
 */
package it.segrate.citytimes.systemtest.failure;
