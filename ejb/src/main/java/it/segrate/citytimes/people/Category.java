package it.segrate.citytimes.people;

/**
 * The area a person is classed in. Source: CCNL Funzioni Locali 16 November 2022, article 12, whose
 * four areas the contract of 23 February 2026 keeps; executives have a contract of their own.
 */
public enum Category {
  /** Area degli Operatori. */
  OPERATOR,
  /** Area degli Operatori esperti. */
  SKILLED_OPERATOR,
  /** Area degli Istruttori. */
  INSTRUCTOR,
  /** Area dei Funzionari e dell'Elevata Qualificazione. */
  OFFICER,
  /** Dirigenti. */
  EXECUTIVE
}
