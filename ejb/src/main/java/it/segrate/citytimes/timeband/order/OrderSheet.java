package it.segrate.citytimes.timeband.order;

import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.timeband.TimeBand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an order of service says; never why somebody asked for the band.
 *
 * @param badge of who has the band
 * @param asked the day on which it was asked for
 * @param approvals the steps that were approved, first to last; not HR's look at the evidence
 * @param replaced the order before, of the same band; empty for the first
 */
public record OrderSheet(
    ServiceOrder order,
    String badge,
    TimeBand band,
    LocalDate asked,
    List<CaseProgress.Step> approvals,
    Optional<ServiceOrder> replaced) {

  /** '12/2026'. */
  public String number() {
    return order.getNumber() + "/" + order.getYear();
  }
}
