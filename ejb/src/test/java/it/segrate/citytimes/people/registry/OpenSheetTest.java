package it.segrate.citytimes.people.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A spreadsheet as it is read back. */
class OpenSheetTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 11);

  private static byte[] file() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    new OpenSheet(
            "Fasce",
            List.of("Persona", "Dal", "Fascia"),
            List.of(
                List.of("Niccolò D’Esempi", DAY, "=1+1"),
                Arrays.asList("<b>&\"", null, "+SUM(A1)")))
        .writeTo(target);
    return target.toByteArray();
  }

  @Test
  void textsAndDaysComeBackAsTheyWere() throws IOException {
    Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file())).getSheets().getFirst();

    assertThat(sheet.getName()).isEqualTo("Fasce");
    assertThat(sheet.getRange(0, 0).getValue()).isEqualTo("Persona");
    assertThat(sheet.getRange(1, 0).getValue()).isEqualTo("Niccolò D’Esempi");
    assertThat(sheet.getRange(1, 1).getValue()).isEqualTo(DAY);
    assertThat(sheet.getRange(2, 0).getValue()).isEqualTo("<b>&\"");
    assertThat(sheet.getRange(2, 1).getValue()).isNull();
  }

  @Test
  void whatBeginsLikeAFormulaStaysAText() throws IOException {
    Sheet sheet = new SpreadSheet(new ByteArrayInputStream(file())).getSheets().getFirst();

    assertThat(sheet.getRange(1, 2).getValue()).isEqualTo("=1+1");
    assertThat(sheet.getRange(1, 2).getFormula()).isNull();
    assertThat(content()).contains("=1+1").doesNotContain("table:formula");
  }

  @Test
  void kindOfFileIsSaidFirstAndNotCompressed() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
      ZipEntry first = zip.getNextEntry();
      assertThat(first.getName()).isEqualTo("mimetype");
      assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(new String(zip.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
    }
  }

  private static String content() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("content.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("No content");
  }
}
