package it.segrate.citytimes.people.registry;

import it.segrate.citytimes.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A file's bytes as lines of text. The encoding is found out strictly: UTF-8 if there is a mark at
 * the beginning or at least as many lines prove it as contradict it, Windows-1252 otherwise. A line
 * that is not text in that encoding is named, never mended by guessing.
 *
 * @param charset UTF-8 or Windows-1252
 * @param lines the lines without their ends, be those LF, CR LF or CR
 * @param broken number of a line, from 1, and why it cannot be trusted
 */
record RegistryText(Charset charset, List<String> lines, Map<Integer, Reason> broken) {

  static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** First bytes of files that are no text: spreadsheets, PDF, UTF-16. */
  private static final List<byte[]> FOREIGN =
      List.of(
          new byte[] {'P', 'K', 3, 4},
          new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xFE, (byte) 0xFF});

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  /** UTF-8 that some program read as Windows-1252 and saved again, or already gave up on. */
  private static final Pattern GARBLED =
      Pattern.compile("\\uFFFD|[ÂÃ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]");

  /**
   * @throws Refusal INVALID if the file is empty or of a kind that is no text
   */
  static RegistryText of(byte[] file) {
    if (FOREIGN.stream().anyMatch(start -> startsWith(file, start))) {
      throw Refusal.invalidField("file", "people.refusal.fileNotText");
    }
    boolean marked = startsWith(file, MARK);
    List<byte[]> lines = split(file, marked ? MARK.length : 0);
    if (lines.stream().allMatch(line -> new String(line, StandardCharsets.ISO_8859_1).isBlank())) {
      throw Refusal.invalidField("file", "people.refusal.fileEmpty");
    }
    Charset charset = marked ? StandardCharsets.UTF_8 : guess(lines);
    Map<Integer, Reason> broken = new TreeMap<>();
    List<String> texts = new ArrayList<>(lines.size());
    for (byte[] line : lines) {
      String text = new String(line, charset);
      texts.add(text);
      if (!isTextIn(charset, line) || GARBLED.matcher(text).find()) {
        broken.put(texts.size(), Reason.ENCODING);
      } else if (CONTROL.matcher(text).find()) {
        broken.put(texts.size(), Reason.CONTROL_CHARACTER);
      }
    }
    return new RegistryText(charset, texts, broken);
  }

  private static Charset guess(List<byte[]> lines) {
    int votes = 0;
    for (byte[] line : lines) {
      if (!isTextIn(StandardCharsets.US_ASCII, line)) {
        votes += isTextIn(StandardCharsets.UTF_8, line) ? 1 : -1;
      }
    }
    return votes < 0 ? WINDOWS : StandardCharsets.UTF_8;
  }

  private static boolean isTextIn(Charset charset, byte[] line) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(line));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static List<byte[]> split(byte[] file, int from) {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = from; i < file.length; i++) {
      boolean half = file[i] == '\r' && i + 1 < file.length && file[i + 1] == '\n';
      if (half) {
        continue;
      }
      if (file[i] == '\n' || file[i] == '\r') {
        lines.add(line.toByteArray());
        line.reset();
      } else {
        line.write(file[i]);
      }
    }
    lines.add(line.toByteArray());
    return lines;
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }
}
