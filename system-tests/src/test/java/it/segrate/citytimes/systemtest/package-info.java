/**
 * Tests of the whole portal, as it is delivered: the EAR on a real Payara, over HTTP, in a browser,
 * and inside the container. One server is started for all of them.
 */
package it.segrate.citytimes.systemtest;
