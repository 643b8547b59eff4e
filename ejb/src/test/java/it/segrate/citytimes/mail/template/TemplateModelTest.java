package it.segrate.citytimes.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TemplateModelTest {

  @Test
  void everyKindOfValueComesBackAsItWas() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("text", "à «b» \"c\" \\ \n\u2028 €");
    model.put("number", 42);
    model.put("long", Long.MIN_VALUE);
    model.put("truth", false);
    model.put("nothing", null);
    model.put("date", LocalDate.of(2028, 2, 29));
    model.put("time", LocalTime.of(8, 30));
    model.put("instant", Instant.parse("2026-10-25T01:30:00.123Z"));
    model.put("list", List.of("a", LocalDate.of(2026, 1, 1), Map.of("deep", true)));

    Map<String, Object> back = TemplateModel.read(TemplateModel.write(model));

    model.put("number", 42L);
    assertThat(back).containsExactlyEntriesOf(model);
  }

  @Property(tries = 200)
  void anyTextComesBackAsItWas(@ForAll String text) {
    assertThat(TemplateModel.read(TemplateModel.write(Map.of("text", text))))
        .containsEntry("text", text);
  }

  @Test
  void objectsOfOtherKindsAreRefused() {
    assertThatThrownBy(() -> TemplateModel.write(Map.of("person", new StringBuilder())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.StringBuilder");
  }
}
