package it.segrate.citytimes.timeband.web.order;

import static org.assertj.core.api.Assertions.assertThat;

import it.segrate.citytimes.mail.template.TemplateModel;
import it.segrate.citytimes.mail.template.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Orders of service as files, opened again, and held against PDF/UA-1 by veraPDF. */
class TaggedPdfTest {

  private static Map<String, Object> order;

  @BeforeAll
  static void begin() throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream values = TaggedPdfTest.class.getResourceAsStream("/timeband/order.json")) {
      order = TemplateModel.read(new String(values.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static byte[] file(Map<String, Object> values) throws IOException {
    String page =
        new Templates("https://intranet.example", null)
            .page("timeband/order.it.html", Locale.ITALIAN, values);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TaggedPdf.write(page, file);
    return file.toByteArray();
  }

  /** The order of a band of so many weeks. */
  private static byte[] ofWeeks(int weeks) throws IOException {
    Map<?, ?> week = (Map<?, ?>) ((List<?>) order.get("weeks")).getFirst();
    Map<String, Object> values = new HashMap<>(order);
    values.put(
        "weeks", IntStream.rangeClosed(1, weeks).mapToObj(each -> numbered(week, each)).toList());
    return file(values);
  }

  private static Map<Object, Object> numbered(Map<?, ?> week, int number) {
    Map<Object, Object> numbered = new HashMap<>(week);
    numbered.put("number", number);
    return numbered;
  }

  private static List<String> faults(byte[] file) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
          .distinct()
          .toList();
    }
  }

  @Test
  void orderHoldsToPdfUa() throws Exception {
    Files.write(Path.of("target", "order.pdf"), ofWeeks(1));

    assertThat(faults(ofWeeks(1))).isEmpty();
  }

  @Test
  void orderOfSeveralPagesHoldsToPdfUa() throws Exception {
    byte[] file = ofWeeks(6);
    Files.write(Path.of("target", "order-6.pdf"), file);

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(1);
    }
    assertThat(faults(file)).isEmpty();
  }

  @Test
  void pageWithoutATitleDoesNot() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    TaggedPdf.write(
        "<html lang=\"it\"><head><style>body { font-family: '"
            + TaggedPdf.FONT
            + "' }</style></head><body><p>Uno</p></body></html>",
        file);

    assertThat(faults(file.toByteArray())).isNotEmpty();
  }

  @Test
  void fileIsTaggedAndTellsItsTitleAndLanguage() throws IOException {
    try (PDDocument document = Loader.loadPDF(ofWeeks(1))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("it");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Ordine di servizio n. 12/2027");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }
  }

  @Test
  void textCanBeReadAndItsFontsAreInside() throws IOException {
    try (PDDocument document = Loader.loadPDF(ofWeeks(1))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("SI DISPONE", "Lunedì", "art. 36 & contratto", "Pagina 1 di 1");
      for (COSName name : document.getPage(0).getResources().getFontNames()) {
        PDFont font = document.getPage(0).getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).contains("Titillium");
      }
    }
  }
}
