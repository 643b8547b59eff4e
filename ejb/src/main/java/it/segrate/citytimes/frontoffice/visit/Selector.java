package it.segrate.citytimes.frontoffice.visit;

import java.time.Instant;
import java.util.List;

/**
 * Says in which order waiting tickets are called. A selector is pure: the same candidates at the
 * same moment give the same answer, in the live hall, in a test and in a simulation.
 */
public interface Selector {

  /** Name and version of the rule, stored with every call it makes. */
  String rule();

  /**
   * Puts the candidates in the order in which they should be called now, each with its reason. The
   * first is the one to call; the next ones follow if somebody else was faster.
   *
   * @param candidates tickets that wait and that the desk may serve, in any order
   */
  List<Choice> order(List<Candidate> candidates, Instant now);
}
