package it.segrate.citytimes.approval.delegation;

import java.time.LocalDate;

/**
 * A delegation as a head asks for it.
 *
 * @param deputyId who is to stand in; null where nobody was chosen
 * @param whileAbsent whether it holds on the days on which the head is recorded absent, instead of
 *     from a day until a day
 * @param from first day; null while absent
 * @param until last day; null while absent
 * @param officeId one of the offices the head leads; null for all of them
 * @param kind a kind of case; null for all
 */
public record NewDelegation(
    Long deputyId,
    boolean whileAbsent,
    LocalDate from,
    LocalDate until,
    Long officeId,
    String kind) {

  /** From a day until a day, for everything the head decides. */
  public static NewDelegation dated(Long deputyId, LocalDate from, LocalDate until) {
    return new NewDelegation(deputyId, false, from, until, null, null);
  }

  /** Whenever the head is recorded absent, for everything the head decides. */
  public static NewDelegation whileAbsent(Long deputyId) {
    return new NewDelegation(deputyId, true, null, null, null, null);
  }

  /** The same for one office alone. */
  public NewDelegation forOffice(Long office) {
    return new NewDelegation(deputyId, whileAbsent, from, until, office, kind);
  }

  /** The same for one kind of case alone. */
  public NewDelegation forKind(String one) {
    return new NewDelegation(deputyId, whileAbsent, from, until, officeId, one);
  }
}
