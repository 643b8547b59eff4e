package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Payara's configuration file with the administration closed: of all that Payara opens by default,
 * only the HTTP port listens beyond the loopback interface. Why each is off is told in {@code
 * docs/adr/0007-admin-plane.md}.
 */
final class DomainXml {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * How many requests are answered at once. Payara's five let one slow page hold up the hall. Each
   * may need two connections: Payara takes a second one from the pool while the first of a
   * transaction is in use. The data source has 48, the rest are for timers and the queue.
   */
  private static final String HTTP_THREADS = "16";

  /** The bundles that Payara starts besides its own; without the remote shells. */
  private static final String BUNDLES = "org.apache.felix.fileinstall";

  /**
   * Parts that Payara would add while the first application is deployed. Added then, the server
   * sometimes never finished starting: two threads waited for each other's configuration lock.
   */
  private static final List<String> PARTS =
      List.of(
          "microprofile-config",
          "stuck-threads-checker",
          "microprofile-healthcheck-configuration",
          "amx-configuration",
          "ejb-invoker-configuration",
          "microprofile-fault-tolerance-configuration",
          "cdi-service",
          "jdbc-config-source-configuration",
          "ejb-container/ejb-timer-service",
          "web-container/session-config/session-manager/store-properties",
          "web-container/session-config/session-manager/manager-properties",
          "web-container/session-config/session-properties",
          "microprofile-openapi-configuration",
          "group-management-service/failure-detection",
          "monitoring-service/module-monitoring-levels");

  private final Document document;

  DomainXml(Path template) throws IOException {
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(template.toFile());
    } catch (ParserConfigurationException | SAXException e) {
      throw new LauncherException("Payara's template cannot be read: " + template, e);
    }
  }

  /** Writes the file for a server with the given ports. */
  void write(Path target, int httpPort, int adminPort) throws IOException {
    Element server = named(document.getDocumentElement(), "config", "server-config");
    listeners(server, httpPort, adminPort);
    for (Element listener : all(server, "iiop-listener")) {
      listener.setAttribute("enabled", "false");
      listener.setAttribute("address", LOOPBACK);
    }
    Element jmx = all(server, "jmx-connector").getFirst();
    jmx.setAttribute("enabled", "false");
    jmx.setAttribute("address", LOOPBACK);
    all(server, "hazelcast-config-specific-configuration")
        .getFirst()
        .setAttribute("enabled", "false");
    named(server, "thread-pool", "http-thread-pool")
        .setAttribute("max-thread-pool-size", HTTP_THREADS);
    parts(server);
    bundles(server);
    memoryPools();
    domainName();
    save(target);
  }

  private static void listeners(Element server, int httpPort, int adminPort) {
    for (Element http : all(server, "http")) {
      http.setAttribute("server-header", "false");
      http.setAttribute("xpowered-by", "false");
    }
    named(server, "network-listener", "http-listener-1")
        .setAttribute("port", Integer.toString(httpPort));
    named(server, "network-listener", "http-listener-2").setAttribute("enabled", "false");
    Element admin = named(server, "network-listener", "admin-listener");
    admin.setAttribute("address", LOOPBACK);
    admin.setAttribute("port", Integer.toString(adminPort));
  }

  private void parts(Element server) {
    for (String path : PARTS) {
      Element parent = server;
      for (String name : path.split("/")) {
        List<Element> there = all(parent, name);
        parent = there.isEmpty() ? add(parent, name) : there.getFirst();
      }
    }
    add(server, "phone-home-runtime-configuration").setAttribute("enabled", "false");
    // The portal uses no JMS. A broker elsewhere, that nobody calls, is the one that never listens.
    Element jms = add(server, "jms-service");
    jms.setAttribute("type", "REMOTE");
    jms.setAttribute("default-jms-host", "default_JMS_host");
    Element host = add(jms, "jms-host");
    host.setAttribute("name", "default_JMS_host");
    host.setAttribute("host", LOOPBACK);
    host.setAttribute("port", "${JMS_PROVIDER_PORT}");
  }

  private static void bundles(Element server) {
    for (Element option : all(server, "jvm-options")) {
      String name = option.getTextContent().split("=", 2)[0];
      if (name.equals("-Dorg.glassfish.additionalOSGiBundlesToStart")) {
        option.setTextContent(name + "=" + BUNDLES);
      }
    }
  }

  /** Payara's own two databases: as files they open a port of their own to every machine. */
  private void memoryPools() {
    for (Element pool : all(document.getDocumentElement(), "jdbc-connection-pool")) {
      named(pool, "property", "URL")
          .setAttribute("value", "jdbc:h2:mem:" + pool.getAttribute("name") + ";DB_CLOSE_DELAY=-1");
    }
  }

  private void domainName() {
    Element name = named(document.getDocumentElement(), "property", "administrative.domain.name");
    name.setAttribute("value", Domain.NAME);
  }

  private Element add(Element parent, String name) {
    Element element = document.createElement(name);
    parent.appendChild(element);
    return element;
  }

  private static Element named(Element parent, String tag, String name) {
    return all(parent, tag).stream()
        .filter(element -> element.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow(() -> new LauncherException("Payara's template has no " + tag + " " + name));
  }

  private static List<Element> all(Element parent, String tag) {
    NodeList nodes = parent.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private void save(Path target) throws IOException {
    try (var out = Files.newOutputStream(target)) {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }
}
