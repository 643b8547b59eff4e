/**
 * What every module may use: the {@link it.segrate.citytimes.Module} marker and the {@link
 * it.segrate.citytimes.Refusal} by which a service says no in a sentence. It knows no module.
 */
package it.segrate.citytimes;
