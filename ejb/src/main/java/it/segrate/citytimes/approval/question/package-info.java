/**
 * What a decider asks of the person whose request it is, and the answer, inside the case. While an
 * answer is awaited the case stays with the decider, its due day does not move, and it can be
 * decided all the same.
 */
package it.segrate.citytimes.approval.question;
