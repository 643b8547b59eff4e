package it.segrate.citytimes.portal;

import java.time.LocalDate;

/**
 * Something that waits for the caller.
 *
 * @param title what it is
 * @param detail one sentence more
 * @param act words of the button
 * @param path page where it is done, below the context path
 * @param due last day to do it, or null
 */
public record Task(Text title, Text detail, Text act, String path, LocalDate due) {}
