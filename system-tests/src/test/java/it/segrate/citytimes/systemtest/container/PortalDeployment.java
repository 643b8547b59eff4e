package it.segrate.citytimes.systemtest.container;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with a second WAR that runs tests inside the container. It is deployed
 * once for all of them, beside the portal that the browser tests use, under a name and over a
 * database of its own.
 */
@ArquillianSuiteDeployment
public class PortalDeployment {

  private static final String NAME = "citytimes-inside";

  private static final String CONFIG =
      """
      config_ordinal=1000
      citytimes.demo=false
      """;

  /** Says where the data is instead of the annotation, whose word is the whole server's. */
  private static final String OWN_DATABASE =
      """
      <ejb-jar xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
        <enterprise-beans>
          <session>
            <ejb-name>DatabaseStartup</ejb-name>
            <data-source>
              <name>java:app/jdbc/citytimes</name>
              <class-name>org.apache.derby.jdbc.EmbeddedDriver</class-name>
              <url>jdbc:derby:memory:inside;create=true</url>
              <user>citytimes</user>
              <password>citytimes</password>
              <max-pool-size>16</max-pool-size>
            </data-source>
          </session>
        </enterprise-beans>
      </ejb-jar>
      """;

  private static final String TEST_MODULE =
      """
        <module>
          <web>
            <web-uri>inside-tests.war</web-uri>
            <context-root>/citytimes-inside-tests</context-root>
          </web>
        </module>
        <library-directory>\
      """;

  @Deployment
  public static EnterpriseArchive portal() {
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File(System.getProperty("launcher.ear")));
    String descriptor =
        read(ear, "META-INF/application.xml")
            .replace("<application-name>citytimes<", "<application-name>" + NAME + "<")
            .replace("<context-root>/citytimes<", "<context-root>/" + NAME + "<")
            .replace("  <library-directory>", TEST_MODULE);
    EnterpriseArchive named = ShrinkWrap.create(EnterpriseArchive.class, NAME + ".ear").merge(ear);
    named.setApplicationXML(new StringAsset(descriptor));
    named.addAsLibrary(
        ShrinkWrap.create(JavaArchive.class, "inside-config.jar")
            .addAsManifestResource(new StringAsset(CONFIG), "microprofile-config.properties"));
    named
        .getAsType(JavaArchive.class, "citytimes-ejb.jar")
        .addAsManifestResource(new StringAsset(OWN_DATABASE), "ejb-jar.xml");
    named.addAsModule(Testable.archiveToTest(testModule()));
    return named;
  }

  private static WebArchive testModule() {
    return ShrinkWrap.create(WebArchive.class, "inside-tests.war")
        .addPackage(PortalDeployment.class.getPackage())
        .addAsLibrary(jarOf(Assertions.class))
        .addAsWebInfResource(
            new StringAsset("<beans bean-discovery-mode=\"annotated\"/>"), "beans.xml");
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static String read(EnterpriseArchive ear, String path) {
    try (InputStream in = ear.get(path).getAsset().openStream();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      in.transferTo(out);
      return out.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
