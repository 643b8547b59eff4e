package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.timeband.TimeBandRequest;

/** One of a person's requests as a program reads it; days as {@code 2026-12-01}. */
public record AskedBand(
    long id, String band, int edition, String from, String until, String state) {

  static AskedBand of(TimeBandRequest request) {
    return new AskedBand(
        request.getId(),
        request.getBand().getCode(),
        request.getBand().getEdition(),
        request.getFrom().toString(),
        request.until().map(Object::toString).orElse(null),
        request.getState().name());
  }
}
