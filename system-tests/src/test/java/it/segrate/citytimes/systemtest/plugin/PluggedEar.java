package it.segrate.citytimes.systemtest.plugin;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, and features of others in it: the jar of a feature's services is a
 * module of its own that stands before the portal's, the jar of its pages is a library of the WAR.
 */
public final class PluggedEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String FIRST_MODULE = "<module>\n    <ejb>citytimes-ejb.jar";

  private final EnterpriseArchive ear;

  public PluggedEar(String name) {
    ear =
        ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
            .merge(
                ShrinkWrap.createFromZipFile(
                    EnterpriseArchive.class, new File(System.getProperty("launcher.ear"))));
  }

  /** Adds a feature's services. */
  public PluggedEar services(JavaArchive jar) {
    String descriptor = read(DESCRIPTOR);
    String module = "<module><ejb>" + jar.getName() + "</ejb></module>\n  " + FIRST_MODULE;
    if (!descriptor.contains(FIRST_MODULE)) {
      throw new IllegalStateException("Another application.xml than expected: " + descriptor);
    }
    ear.setApplicationXML(new StringAsset(descriptor.replace(FIRST_MODULE, module)));
    ear.addAsModule(jar);
    return this;
  }

  /** Adds a feature's pages. */
  public PluggedEar pages(JavaArchive jar) {
    ear.getAsType(WebArchive.class, "citytimes-web.war").addAsLibrary(jar);
    return this;
  }

  /** Adds what every module sees, and that sees none of them. */
  public PluggedEar library(JavaArchive jar) {
    ear.addAsLibrary(jar);
    return this;
  }

  /** Writes it, and says where. */
  public Path write() {
    try {
      Path file = Files.createDirectories(Path.of("target", "ears")).resolve(ear.getName());
      ear.as(ZipExporter.class).exportTo(file.toFile(), true);
      return file.toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A jar of what stands in a folder. */
  public static JavaArchive jar(String name, Path folder) {
    return ShrinkWrap.create(JavaArchive.class, name)
        .as(ExplodedImporter.class)
        .importDirectory(folder.toFile())
        .as(JavaArchive.class);
  }

  private String read(String path) {
    try (InputStream in = ear.get(path).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
