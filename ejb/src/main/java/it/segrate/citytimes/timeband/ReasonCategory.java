package it.segrate.citytimes.timeband;

/**
 * Why somebody may have precedence for flexible hours, by the contract's list. To belong to one is
 * special-category data (GDPR art. 9): it is stored encrypted only.
 */
public enum ReasonCategory {
  /** D.Lgs. 151/2001: protection of mothers and fathers. */
  PARENTAL,
  /** L. 104/1992: care of a person with a disability. */
  CARER,
  /** A therapeutic project of the person's own or of the family. */
  THERAPY,
  /** Children in nursery, infant or primary school. */
  SCHOOL_CHILDREN,
  /** Voluntary work, as by law. */
  VOLUNTEER,
  /** Anything else, in the person's words. */
  OTHER;

  /** Whether the contract lets those who have it go first. */
  public boolean isFirst() {
    return this != OTHER;
  }
}
