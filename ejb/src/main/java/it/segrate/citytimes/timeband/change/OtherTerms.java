package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.Reason;
import it.segrate.citytimes.timeband.RequestRules;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Tells whether a request could be for another band, or from another day. */
@Dependent
public class OtherTerms {

  @Inject RequestRules rules;
  @Inject TimeBandRequestService requests;
  @Inject PersonService people;

  /**
   * Checks the request with other terms as if it were made with them now.
   *
   * @throws Refusal INVALID, at the field, if a rule of requests does not allow it
   */
  public void check(TimeBandRequest request, TimeBand band, LocalDate from) {
    List<TimeBandRequest> others =
        requests.of(request.getPersonId()).stream()
            .filter(other -> !other.getId().equals(request.getId()))
            .toList();
    rules.check(
        new NewRequest(
            band.getId(),
            from,
            request.until().orElse(null),
            new Reason(null, ""),
            request.getSubmissionKey()),
        band,
        people.find(request.getPersonId()).orElseThrow(),
        others);
  }
}
