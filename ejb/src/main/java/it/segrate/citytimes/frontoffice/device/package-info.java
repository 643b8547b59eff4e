/**
 * The screens of a hall: kiosks, boards, tablets. Each is paired with a code and comes with a token
 * from then on, which opens what its kind shows in its own branch and nothing else.
 */
package it.segrate.citytimes.frontoffice.device;
