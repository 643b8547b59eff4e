/**
 * How fast pages answer in a municipality of the largest size the portal is for, with many people
 * at once. {@code mvn -Pbench} runs it; nothing is asserted but that pages answer.
 */
package it.segrate.citytimes.systemtest.bench;
