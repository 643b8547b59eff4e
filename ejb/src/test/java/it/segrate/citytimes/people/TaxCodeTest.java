package it.segrate.citytimes.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.segrate.citytimes.people.TaxCode.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"RSSMRA80A01H501U", "MRTMTT25D09F205Z", "MRTMTT91D08F205J", "RSSMRA85T10A562S"})
  void publishedExamplesAreTaxCodes(String code) {
    assertThat(TaxCode.defectOf(code)).isEmpty();
  }

  @Test
  void smallLettersAndBlanksAreMended() {
    assertThat(new TaxCode(" rssmra80a01h501u ").value()).isEqualTo("RSSMRA80A01H501U");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"RSSMRA80A01H50M", "RSSMRA80A01H5L", "RSSMRA80A01HRLM", "RSSMRAULALMHRLM"})
  void lettersInPlaceOfDigitsAreOmocodia(String start) {
    String fifteen = (start + "MMM").substring(0, 15);
    assertThat(TaxCode.defectOf(fifteen + TaxCode.checkCharacter(fifteen))).isEmpty();
  }

  @Test
  void omocodiaChangesTheCheckCharacter() {
    assertThat(TaxCode.defectOf("RSSMRA80A01H50MU")).contains(Defect.CHECK);
  }

  @ParameterizedTest
  @CsvSource({
    "'', LENGTH",
    "RSSMRA80A01H501, LENGTH",
    "12345678901, LENGTH",
    "RSSMRA80A01H501UU, LENGTH",
    "RSSMR180A01H501U, SHAPE",
    "RSSMRA80F01H501U, SHAPE",
    "RSSMRA80A0AH501U, SHAPE",
    "RSSMRÀ80A01H501U, SHAPE",
    "RSSMRA80A00H501U, DATE",
    "RSSMRA80A32H501U, DATE",
    "RSSMRA80A40H501U, DATE",
    "RSSMRA80A72H501U, DATE",
    "RSSMRA80B30H501U, DATE",
    "RSSMRA80D71H501U, DATE",
    "RSSMRA80A01H501V, CHECK",
    "RSSMRA80A01H510U, CHECK"
  })
  void eachDefectIsNamed(String code, Defect defect) {
    assertThat(TaxCode.defectOf(code)).contains(defect);
  }

  @Test
  void womenAreBornFortyDaysLater() {
    assertThat(TaxCode.defectOf("RSSMRA80A41H501" + TaxCode.checkCharacter("RSSMRA80A41H501")))
        .isEmpty();
  }

  @Test
  void noDefectiveTaxCodeCanBeMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TaxCode("RSSMRA80A01H501V"));
    assertThatIllegalArgumentException().isThrownBy(() -> new TaxCode(null));
  }
}
