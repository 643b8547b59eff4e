package it.segrate.citytimes.approval;

import it.segrate.citytimes.portal.Text;

/**
 * What is asked for, in words.
 *
 * @param title the thing with its kind: 'Fascia «Cinque giorni uguali»'
 * @param asked the thing alone, as in 'Marta Esempi chiede ...': '«Cinque giorni uguali»'
 * @param period from when to when
 */
public record SubjectLine(Text title, Text asked, Text period) {}
