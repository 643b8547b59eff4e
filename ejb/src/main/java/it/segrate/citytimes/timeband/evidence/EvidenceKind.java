package it.segrate.citytimes.timeband.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file may be, told by its first bytes and never by its name. */
public enum EvidenceKind {
  PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
  JPG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

  private final String mediaType;
  private final int[] begin;

  EvidenceKind(String mediaType, int... begin) {
    this.mediaType = mediaType;
    this.begin = begin;
  }

  /** The kind of a file; empty if it is none of these. */
  static Optional<EvidenceKind> of(byte[] content) {
    return Stream.of(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  private boolean begins(byte[] content) {
    if (content.length < begin.length) {
      return false;
    }
    for (int i = 0; i < begin.length; i++) {
      if ((content[i] & 0xFF) != begin[i]) {
        return false;
      }
    }
    return true;
  }

  /** Media type, as a browser is told. */
  public String mediaType() {
    return mediaType;
  }

  /** What its name ends in. */
  String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
