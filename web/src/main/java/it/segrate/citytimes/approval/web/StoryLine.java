package it.segrate.citytimes.approval.web;

/**
 * A line of a history as {@code ct:story} draws it.
 *
 * @param who who acted, or how it stands now
 * @param what what they did
 * @param when day and time
 * @param now whether it is where things stand now
 */
public record StoryLine(String who, String what, String when, boolean now) {}
