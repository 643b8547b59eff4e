package it.segrate.citytimes.security;

/** What somebody is to the portal. A deputy is an employee with a delegation, not a role. */
public enum Role {
  EMPLOYEE,
  MANAGER,
  HR,
  OPERATOR,
  SUPERVISOR,
  PARTNER,
  UNION,
  ADMIN,
  /** Another system, such as the time clock’s: it speaks to the API and to no page. */
  MACHINE
}
