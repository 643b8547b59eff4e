package it.segrate.citytimes.systemtest.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that somebody imports.
 *
 * @param name as the person's computer has it
 * @param content its bytes
 */
record RegistryFile(String name, byte[] content) {

  private static final Path SAMPLES = Path.of("..", "docs", "samples");
  private static final String MARK = "\uFEFF";

  /** One of those in {@code docs/samples}. */
  static RegistryFile sample(String name) {
    return new RegistryFile(name, read(SAMPLES.resolve(name)));
  }

  /** A file of people, in UTF-8, with the samples' own headings. */
  static RegistryFile ofPeople(String name, List<String> lines) {
    String headings = read(SAMPLES.resolve("personale-errori.csv"), UTF_8).lines().toList().get(0);
    return text(name, headings + "\r\n" + String.join("\r\n", lines));
  }

  static RegistryFile text(String name, String text) {
    return new RegistryFile(name, text.getBytes(UTF_8));
  }

  /** The staff as another program would have saved it. */
  static RegistryFile staffSavedAs(Charset charset, char separator, boolean mark) {
    String staff = read(SAMPLES.resolve("personale.csv"), UTF_8).replace(',', separator);
    return new RegistryFile(
        "personale-" + charset + ".csv", ((mark ? MARK : "") + staff).getBytes(charset));
  }

  FilePayload payload() {
    return new FilePayload(name, "text/csv", content);
  }

  private static String read(Path file, Charset charset) {
    return new String(read(file), charset);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
