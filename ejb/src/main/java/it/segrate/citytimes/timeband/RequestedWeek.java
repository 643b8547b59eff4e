package it.segrate.citytimes.timeband;

import java.util.Optional;

/**
 * What a request asks for, as the deciding side sees it; a reason is no part of it.
 *
 * @param asked the band asked for
 * @param before the band worked now; empty for a personalised schedule and the ordinary hours
 * @param takeover the band without an end that it would end for good; empty for none
 */
public record RequestedWeek(
    TimeBandRequest request,
    TimeBand asked,
    Optional<TimeBand> before,
    Optional<Outlook.Takeover> takeover) {}
