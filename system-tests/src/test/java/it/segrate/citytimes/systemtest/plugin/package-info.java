/**
 * Features that are not part of the portal, put into its EAR as an administrator would: a sample
 * that has every part a feature can bring, and one that is wrong in every way.
 */
package it.segrate.citytimes.systemtest.plugin;
