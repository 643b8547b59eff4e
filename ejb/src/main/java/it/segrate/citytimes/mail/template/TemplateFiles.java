package it.segrate.citytimes.mail.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where template files come from: a folder on the server, if it has a file that is used, else the
 * jars of the portal. A file that changes in the folder counts from the next mail on.
 */
final class TemplateFiles implements Loader<TemplateFiles.Source> {

  private static final String ROOT = "mail-templates/";
  private static final String SAMPLES = ".samples.json";

  private final Replacements replacements;

  /** Finds the file that is used in place of the portal's own. */
  @FunctionalInterface
  interface Replacements {
    Optional<Path> of(String name) throws IOException;
  }

  TemplateFiles(Replacements replacements) {
    this.replacements = replacements;
  }

  /** The portal's own alone. */
  static TemplateFiles own() {
    return new TemplateFiles(name -> Optional.empty());
  }

  /**
   * One version of one file.
   *
   * @param name from the root of the templates, with slashes
   * @param file the replacement on the server, or null for the portal's own
   * @param modified of the replacement, in milliseconds since 1970; 0 for the portal's own
   */
  record Source(String name, Path file, long modified) {}

  @Override
  public Reader getReader(Source source) {
    try {
      if (source.file() != null) {
        return Files.newBufferedReader(source.file());
      }
      InputStream own = resource(source.name());
      if (own == null) {
        throw new LoaderException(null, "There is no template " + source.name());
      }
      return new BufferedReader(new InputStreamReader(own, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new LoaderException(e, "The template " + source.name() + " cannot be read");
    }
  }

  @Override
  public Source createCacheKey(String name) {
    if (!TemplateName.isFile(name)) {
      throw new LoaderException(null, "No template can have the name " + name);
    }
    try {
      Optional<Path> replacement = replacements.of(name);
      if (replacement.isEmpty()) {
        return new Source(name, null, 0);
      }
      long modified = Files.getLastModifiedTime(replacement.get()).toMillis();
      return new Source(name, replacement.get(), modified);
    } catch (IOException e) {
      throw new LoaderException(e, "The template " + name + " cannot be read");
    }
  }

  @Override
  public boolean resourceExists(String name) {
    try {
      return TemplateName.isFile(name) && (isOwn(name) || replacements.of(name).isPresent());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the portal has a file of that name itself. */
  static boolean isOwn(String name) {
    return TemplateFiles.class.getClassLoader().getResource(ROOT + name) != null;
  }

  private static InputStream resource(String name) {
    return TemplateFiles.class.getClassLoader().getResourceAsStream(ROOT + name);
  }

  /** The values of each sample of a mail, by the sample's name; none if it has none. */
  @SuppressWarnings("unchecked")
  static Map<String, Map<String, Object>> samples(String mail) {
    if (!TemplateName.isMail(mail)) {
      return Map.of();
    }
    try (InputStream in = resource(mail + SAMPLES)) {
      if (in == null) {
        return Map.of();
      }
      Map<String, ?> samples =
          TemplateModel.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return (Map<String, Map<String, Object>>) samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names always count from the root. */
  @Override
  public String resolveRelativePath(String name, String from) {
    return name;
  }

  @Override
  public void setCharset(String charset) {
    throw new UnsupportedOperationException("Templates are UTF-8");
  }

  @Override
  public void setPrefix(String prefix) {
    throw new UnsupportedOperationException("Templates are in " + ROOT);
  }

  @Override
  public void setSuffix(String suffix) {
    throw new UnsupportedOperationException("Names are complete");
  }
}
