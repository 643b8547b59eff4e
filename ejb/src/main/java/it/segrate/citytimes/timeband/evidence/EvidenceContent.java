package it.segrate.citytimes.timeband.evidence;

/** A file that was opened, for one answer alone. It never prints itself. */
public record EvidenceContent(Evidence file, byte[] bytes) {

  @Override
  public String toString() {
    return "EvidenceContent[private]";
  }
}
