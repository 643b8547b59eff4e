package it.segrate.citytimes.frontoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class QrImageTest {

  private static final String LINK =
      "https://sac.example/citytimes/frontoffice/ticket.xhtml?t=QFvDB7BPYg_9dAANrHne5Q";

  @Test
  void pictureHasTheModulesOfTheCodeAndAClearBorder() throws Exception {
    QrCode code = QrCode.encodeText(LINK, QrCode.Ecc.MEDIUM);

    Element svg =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(QrImage.svg(LINK).getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();

    int side = code.size + 8;
    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 " + side + " " + side);
    String path = ((Element) svg.getElementsByTagName("path").item(1)).getAttribute("d");
    assertThat(path).contains("M4 4h1v1h-1z").doesNotContain("M3 ");
    assertThat(path.split("M").length - 1).isEqualTo(dark(code));
  }

  private static int dark(QrCode code) {
    int dark = 0;
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        dark += code.getModule(x, y) ? 1 : 0;
      }
    }
    return dark;
  }
}
