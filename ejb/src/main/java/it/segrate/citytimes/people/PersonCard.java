package it.segrate.citytimes.people;

import java.time.Duration;
import java.time.LocalDate;

/**
 * A person as the caller may see them. Everybody of the staff sees name, office and e-mail.
 *
 * @param head who heads the office, or null
 * @param heading whether the person heads their office
 * @param contract what the contract says, for HR, the administrator, who leads the office and the
 *     person; null for everybody else
 * @param taxCode for HR and the person alone; null for everybody else
 */
public record PersonCard(
    long id,
    String fullName,
    String email,
    Long officeId,
    String officeName,
    String head,
    boolean heading,
    Contract contract,
    TaxCode taxCode) {

  /**
   * What the contract says.
   *
   * @param weekly hours of a week
   * @param leftOn the last day of work, or null
   */
  public record Contract(
      Badge badge, Category category, Duration weekly, LocalDate hiredOn, LocalDate leftOn) {}
}
