package it.segrate.citytimes.portal.web;

import java.io.Serializable;

/**
 * One of a few things to choose from.
 *
 * @param value what is chosen
 * @param label its words
 * @param help one line that tells what it means, or null
 */
public record Choice(Serializable value, String label, String help) implements Serializable {

  public Choice(Serializable value, String label) {
    this(value, label, null);
  }
}
