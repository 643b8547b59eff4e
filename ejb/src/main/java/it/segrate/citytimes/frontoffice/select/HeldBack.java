package it.segrate.citytimes.frontoffice.select;

import java.time.Instant;

/**
 * Says that a desk stays free although somebody waits.
 *
 * @param letters groups in which somebody of the protected lane would find no free desk
 * @param until when it is released for who waits now, unless somebody is called before; new
 *     arrivals can only bring it forward
 */
public record HeldBack(String letters, Instant until) {}
