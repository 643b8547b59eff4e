/**
 * 'What if', asked by a supervisor about a branch: the question, the work in the background, the
 * answer that is kept. Nothing here changes the hall.
 */
package it.segrate.citytimes.frontoffice.simulate.ask;
