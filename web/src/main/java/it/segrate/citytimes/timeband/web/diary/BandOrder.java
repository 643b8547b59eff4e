package it.segrate.citytimes.timeband.web.diary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for a band as a program sends it. A reason is told on the page alone: what is private
 * does not travel through other programs.
 */
public record BandOrder(
    @Schema(description = "Code of the band", example = "EQUAL") String band,
    @Schema(description = "First day", example = "2027-01-07") String from,
    @Schema(description = "Last day; left out for no end") String until,
    @Schema(description = "Day on which a band without an end is looked at again") String reviewOn,
    @Schema(description = "Made by the sender: the same key twice asks once") String key) {}
