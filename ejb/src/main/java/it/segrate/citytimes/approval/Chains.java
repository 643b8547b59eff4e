package it.segrate.citytimes.approval;

import it.segrate.citytimes.people.OfficeService;
import it.segrate.citytimes.people.Person;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds who decides for a person. The head of the person's office does; where nobody heads it, or
 * the person is the head, the offices above are asked in turn. Where none has a head, and for a
 * person without an office, HR decides: never nobody.
 */
@Dependent
public class Chains {

  @Inject OfficeService offices;

  /**
   * The steps for somebody's request.
   *
   * @param kinds as the feature foresees them
   * @return at least one step
   */
  List<PlannedStep> plan(List<StepKind> kinds, Person requester) {
    List<PlannedStep> steps = new ArrayList<>();
    for (StepKind kind : kinds) {
      switch (kind) {
        case OFFICE_HEAD ->
            decidingOffice(requester).map(PlannedStep::headOf).ifPresent(steps::add);
        case HR -> steps.add(PlannedStep.hr());
      }
    }
    return steps.isEmpty() ? List.of(PlannedStep.hr()) : steps;
  }

  /** The office whose head decides for a person today. */
  Optional<Long> decidingOffice(Person requester) {
    return offices.officeDecidingFor(requester).map(office -> office.getId());
  }
}
