package it.segrate.citytimes.timeband.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "certificato.pdf | certificato.pdf",
        "certificato.exe | certificato.pdf",
        "../../etc/passwd | passwd.pdf",
        "C:\\Temp\\Nido 2026.PDF | Nido 2026.pdf",
        "<i>x.pdf | _i_x.pdf",
        ".pdf | file.pdf",
      })
  void nameIsHarmlessAndEndsInWhatTheFileIs(String said, String name) {
    assertThat(FileName.of(said, EvidenceKind.PDF)).isEqualTo(name);
  }

  @Test
  void signsThatMeanSomethingToAHeaderAreTakenOut() {
    assertThat(FileName.of("a\"b;c\r\nSet-Cookie.pdf", EvidenceKind.PDF))
        .isEqualTo("a_b_c__Set-Cookie.pdf");
  }

  @Test
  void missingNameIsGivenAndALongOneIsCut() {
    assertThat(FileName.of(null, EvidenceKind.PNG)).isEqualTo("file.png");
    assertThat(FileName.of("x".repeat(300) + ".jpg", EvidenceKind.JPG)).hasSize(84);
  }

  @Test
  void kindIsToldByTheContentAndNotByTheName() {
    assertThat(EvidenceKind.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
        .contains(EvidenceKind.PDF);
    assertThat(EvidenceKind.of("<html>%PDF-".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    assertThat(EvidenceKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
        .contains(EvidenceKind.JPG);
    assertThat(EvidenceKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).isEmpty();
  }
}
