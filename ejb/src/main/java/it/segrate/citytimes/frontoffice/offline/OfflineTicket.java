package it.segrate.citytimes.frontoffice.offline;

import java.time.LocalDate;

/**
 * A ticket that a kiosk gave by itself.
 *
 * @param key made by the kiosk, unlike every other; handing over twice with it changes nothing
 * @param replaces key of a request for the same person that got no answer, or null: if a ticket
 *     came of it, nobody has it in hand
 * @param day of its block
 * @param ageMillis how long ago it was given by the kiosk's running time, so that its clock may be
 *     wrong
 */
public record OfflineTicket(
    String key,
    String replaces,
    LocalDate day,
    String letter,
    int number,
    long service,
    boolean priority,
    long ageMillis) {}
