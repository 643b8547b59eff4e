package it.segrate.citytimes.timeband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReasonCipherTest {

  private static final Reason REASON =
      new Reason(ReasonCategory.CARER, "Assisto mia madre, perché è sola.\nDue pomeriggi.");

  private final ReasonCipher cipher = new ReasonCipher(key((byte) 1));

  @Test
  void whatWasSealedOpensUnchanged() {
    assertThat(cipher.open(7, cipher.seal(7, REASON))).isEqualTo(REASON);
  }

  @Test
  void categoryAloneAndWordsAloneOpenToo() {
    Reason category = new Reason(ReasonCategory.PARENTAL, "");
    Reason words = new Reason(null, "x".repeat(Reason.MAX_LENGTH));

    assertThat(cipher.open(1, cipher.seal(1, category))).isEqualTo(category);
    assertThat(cipher.open(1, cipher.seal(1, words))).isEqualTo(words);
  }

  @Test
  void nothingOfItCanBeReadInTheStoredBytes() {
    byte[] sealed = cipher.seal(7, REASON);

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("CARER")
        .doesNotContain("madre");
  }

  @Test
  void sameReasonIsNeverTheSameBytesTwice() {
    assertThat(cipher.seal(7, REASON)).isNotEqualTo(cipher.seal(7, REASON));
  }

  @Test
  void lengthOfAShortReasonDoesNotTellItsCategory() {
    assertThat(cipher.seal(7, new Reason(ReasonCategory.CARER, "")))
        .hasSameSizeAs(cipher.seal(7, new Reason(ReasonCategory.SCHOOL_CHILDREN, "")));
  }

  @Test
  void movedToAnotherRequestItDoesNotOpen() {
    byte[] sealed = cipher.seal(7, REASON);

    assertThatIllegalStateException().isThrownBy(() -> cipher.open(8, sealed));
  }

  @Test
  void changedOrWithAnotherKeyItDoesNotOpenAndTheErrorTellsNothing() {
    byte[] sealed = cipher.seal(7, REASON);
    byte[] changed = sealed.clone();
    changed[changed.length - 20] ^= 1;

    assertThatIllegalStateException()
        .isThrownBy(() -> cipher.open(7, changed))
        .withMessage("The reason of request 7 does not open");
    assertThatIllegalStateException()
        .isThrownBy(() -> new ReasonCipher(key((byte) 2)).open(7, sealed));
    assertThatIllegalStateException().isThrownBy(() -> cipher.open(7, new byte[] {1, 2, 3}));
  }

  @Test
  void badKeyIsRefusedWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReasonCipher("c2hvcnQ="))
        .withMessageContaining("32 bytes")
        .withMessageNotContaining("c2hvcnQ=");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReasonCipher("%%%"))
        .withMessageNotContaining("%%%");
  }

  @Test
  void reasonNeverPrintsItself() {
    assertThat(REASON.toString()).doesNotContain("madre").doesNotContain("CARER");
  }

  static String key(byte fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
