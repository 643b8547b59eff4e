package it.segrate.citytimes.frontoffice.connect;

import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.outlook.HallNow;
import java.util.List;

/**
 * What a guest has in a branch now.
 *
 * @param hall with the queues of the guest alone
 * @param services of the guest that are offered
 */
public record PartnerOffer(HallNow hall, List<ServiceCard> services) {}
