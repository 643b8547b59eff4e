package it.segrate.citytimes.frontoffice.report;

/** How it went, in one tap. */
public enum Face {
  GREEN,
  YELLOW,
  RED
}
