package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.portal.Followed;
import java.time.LocalDate;
import java.util.List;

/**
 * One of a person's own requests, as they follow it.
 *
 * @param words title, period, who has it, state and steps
 * @param asked the first day asked for, where it was approved from a later one; null otherwise
 * @param takeover the band without an end that it ends for good; null for none
 * @param open whether something can still happen
 * @param draft whether it was never sent
 * @param changeable whether one may ask to give it up, or for other days
 * @param again message key of the offer to ask for the same once more; null where there is none
 * @param withdrawable whether it can be taken back
 * @param rejection who said no, and why; null unless rejected
 * @param history oldest first
 */
public record MyRequest(
    long id,
    Followed words,
    LocalDate asked,
    Outlook.Takeover takeover,
    boolean open,
    boolean draft,
    boolean changeable,
    String again,
    boolean withdrawable,
    ApprovalEvent rejection,
    List<ApprovalEvent> history) {}
