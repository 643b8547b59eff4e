/**
 * What approving does to the cover of offices, as features tell it: alone, and several together.
 */
package it.segrate.citytimes.approval.cover;
