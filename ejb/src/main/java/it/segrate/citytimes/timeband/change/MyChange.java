package it.segrate.citytimes.timeband.change;

import it.segrate.citytimes.approval.CaseProgress;

/** A change of a band of one's own, and how far its case is. */
public record MyChange(BandChange change, CaseProgress progress) {

  public boolean isOpen() {
    return change.isOpen();
  }
}
