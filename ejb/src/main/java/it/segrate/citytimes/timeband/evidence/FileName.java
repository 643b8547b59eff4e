package it.segrate.citytimes.timeband.evidence;

import java.text.Normalizer;

/** Makes a harmless name of whatever a browser says a file is called. */
final class FileName {

  private static final int LONGEST = 80;

  private FileName() {}

  /**
   * The name without folders, signs that mean something to a system, or an ending that is not the
   * file's own.
   *
   * @param said may be null
   */
  static String of(String said, EvidenceKind kind) {
    String name = said == null ? "" : said.replaceAll(".*[/\\\\]", "");
    name = name.replaceAll("\\.[^.]*$", "");
    name = Normalizer.normalize(name, Normalizer.Form.NFC);
    name = name.replaceAll("[^\\p{L}\\p{N} _-]", "_").strip();
    if (name.length() > LONGEST) {
      name = name.substring(0, LONGEST).strip();
    }
    return (name.isEmpty() ? "file" : name) + kind.ending();
  }
}
