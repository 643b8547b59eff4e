package it.segrate.citytimes.portal.web.tags;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagScopeTest {

  private final VariableMapper page = new Mapper(null);

  @Test
  void attributeOfAnOuterTagDoesNotShineThroughToAnInnerOne() {
    TagScope outer = openedFor(page, "title", "outer");
    TagScope inner = openedFor(outer, "label", "inner");

    assertThat(inner.written("title")).isNull();
    assertThat(valueOf(inner.written("label"))).isEqualTo("inner");
  }

  @Test
  void declaredAttributeHidesTheOuterOneEvenWhenItIsNotWritten() {
    TagScope outer = openedFor(page, "title", "outer");
    TagScope inner = openedFor(outer, "label", "inner");
    inner.declare("title", new TagScope.Constant(null));

    assertThat(valueOf(inner.resolveVariable("title"))).isNull();
  }

  @Test
  void contentOfATagSeesThePagesNamesAgain() {
    page.setVariable("row", new TagScope.Constant("the page's"));
    TagScope scope = openedFor(page, "title", "the tag's");

    assertThat(scope.page().resolveVariable("title")).isNull();
    assertThat(valueOf(scope.page().resolveVariable("row"))).isEqualTo("the page's");
  }

  @Test
  void contentInsideTwoTagsSeesTheOuterTagsNames() {
    TagScope outer = openedFor(page, "title", "outer");
    TagScope inner = openedFor(outer, "title", "inner");

    assertThat(valueOf(inner.page().resolveVariable("title"))).isEqualTo("outer");
  }

  @Test
  void askingWhatWasWrittenLeavesTheOuterTagAsItWas() {
    TagScope outer = openedFor(page, "title", "outer");
    openedFor(outer, "label", "inner").written("title");

    assertThat(valueOf(outer.resolveVariable("title"))).isEqualTo("outer");
  }

  /** What Facelets does for a tag with one attribute, and our handler at its first line. */
  private static TagScope openedFor(VariableMapper around, String name, String value) {
    Mapper attributes = new Mapper(around);
    attributes.setVariable(name, new TagScope.Constant(value));
    TagScope scope = TagScope.openedIn(attributes);
    scope.declare(name, scope.written(name));
    return scope;
  }

  private static Object valueOf(ValueExpression expression) {
    return expression.getValue(null);
  }

  private static final class Mapper extends VariableMapper {

    private final VariableMapper behind;
    private final Map<String, ValueExpression> own = new HashMap<>();

    private Mapper(VariableMapper behind) {
      this.behind = behind;
    }

    @Override
    public ValueExpression resolveVariable(String name) {
      ValueExpression mine = own.get(name);
      return mine != null || behind == null ? mine : behind.resolveVariable(name);
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression value) {
      return own.put(name, value);
    }
  }
}
