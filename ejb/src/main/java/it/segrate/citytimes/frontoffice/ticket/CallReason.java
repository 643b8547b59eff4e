package it.segrate.citytimes.frontoffice.ticket;

/** Why it was this ticket's turn. Operators read it next to the number; the public never does. */
public enum CallReason {
  /** Via Libera comes before everybody else. */
  VIA_LIBERA,
  /** Its appointment puts it before those who have waited as long. */
  APPOINTMENT,
  /** It has waited longest. */
  LONGEST_WAIT,
  /** Against the target of its group it has waited longest, though others came before. */
  AGAINST_TARGET,
  /** It has waited longer than its lane ever should. */
  HARD_MAXIMUM,
  /** Called again, since nobody came yet. */
  RECALL,
  /** The operator chose it, and wrote down why. */
  CHOSEN,
  /** The citizen stood at the desk without a ticket. */
  AT_DESK
}
