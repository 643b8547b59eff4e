package it.segrate.citytimes.frontoffice.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a kiosk asks for.
 *
 * @param service identifier of the service
 * @param priority whether the citizen chose the priority service
 * @param key made by the kiosk, new for each ticket; asking again with the same key gives the same
 *     ticket
 */
public record TicketRequest(
    @Schema(description = "Identifier of the service", required = true) Long service,
    @Schema(description = "Whether the citizen chose the priority service") boolean priority,
    @Schema(
            description =
                "8 to 64 letters, figures or hyphens, new for each ticket; the same key gives the"
                    + " same ticket again",
            required = true)
        String key) {}
