package it.segrate.citytimes.mail.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where template files come from: a folder on the server, if one is configured and has the file,
 * else the jars of the portal. A file that changes in the folder counts from the next mail on.
 */
final class TemplateFiles implements Loader<TemplateFiles.Source> {

  private static final String ROOT = "mail-templates/";

  private final Path folder;

  /**
   * @param folder with files that replace the portal's own, or null
   */
  TemplateFiles(Path folder) {
    this.folder = folder;
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
      InputStream own = own(source.name());
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
    Path replacement = folder == null ? null : folder.resolve(name);
    if (replacement == null || !Files.isRegularFile(replacement)) {
      return new Source(name, null, 0);
    }
    try {
      long modified = Files.getLastModifiedTime(replacement).toMillis();
      return new Source(name, replacement, modified);
    } catch (IOException e) {
      throw new LoaderException(e, "The template " + replacement + " cannot be read");
    }
  }

  @Override
  public boolean resourceExists(String name) {
    if (!TemplateName.isFile(name)) {
      return false;
    }
    return (folder != null && Files.isRegularFile(folder.resolve(name)))
        || TemplateFiles.class.getClassLoader().getResource(ROOT + name) != null;
  }

  private static InputStream own(String name) {
    return TemplateFiles.class.getClassLoader().getResourceAsStream(ROOT + name);
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
