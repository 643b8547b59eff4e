package it.segrate.citytimes.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tag library says of each tag what it is for, and its files keep to what it says. */
class TagLibraryTest {

  private static final Path FOLDER = Path.of("src/main/webapp/WEB-INF");

  static Stream<Element> tags() throws Exception {
    return elements(parsed(FOLDER.resolve("citytimes.taglib.xml")), "tag").stream();
  }

  @ParameterizedTest
  @MethodSource("tags")
  void tagAndItsAttributesAreDescribed(Element tag) {
    assertThat(child(tag, "description")).as(child(tag, "tag-name")).isNotBlank().endsWith(".");
    for (Element attribute : elements(tag, "attribute")) {
      assertThat(child(attribute, "description"))
          .as(child(tag, "tag-name") + " " + child(attribute, "name"))
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("tags")
  void fileOfTheTagNamesItsAttributes(Element tag) throws Exception {
    String source = child(tag, "source");
    if (source == null) {
      return;
    }
    List<String> described =
        elements(tag, "attribute").stream().map(one -> child(one, "name")).toList();
    List<String> named =
        elements(parsed(FOLDER.resolve(source)), "ct:attribute").stream()
            .map(one -> one.getAttribute("name"))
            .toList();

    assertThat(named).as(source).containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void everyTagFileIsInTheLibrary() throws Exception {
    List<String> sources = tags().map(tag -> child(tag, "source")).toList();

    try (Stream<Path> files = Files.list(FOLDER.resolve("tags"))) {
      assertThat(files.map(file -> "tags/" + file.getFileName())).allMatch(sources::contains);
    }
  }

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> elements(Object parent, String name) {
    NodeList found =
        parent instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) parent).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String child(Element parent, String name) {
    for (Element element : elements(parent, name)) {
      if (element.getParentNode() == parent) {
        return element.getTextContent();
      }
    }
    return null;
  }
}
