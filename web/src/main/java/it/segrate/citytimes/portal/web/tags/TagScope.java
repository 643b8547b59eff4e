package it.segrate.citytimes.portal.web.tags;

import jakarta.el.ELContext;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The attributes of one use of one of our tags. Facelets lets the attributes of an outer tag shine
 * through to the tags inside it; a scope ends that: inside a tag only its own attributes are seen.
 */
final class TagScope extends VariableMapper {

  /** Under this name a mapper answers with the scope nearest to it; no page can write it. */
  private static final String NEAREST = "ct nearest scope";

  private final VariableMapper behind;
  private final TagScope outer;
  private final Map<String, ValueExpression> own = new HashMap<>();
  private boolean silent;

  private TagScope(VariableMapper behind, TagScope outer) {
    this.behind = behind;
    this.outer = outer;
  }

  /** The scope of the tag being built, made at its first attribute. */
  static TagScope openedIn(VariableMapper mapper) {
    return mapper instanceof TagScope scope ? scope : new TagScope(mapper, nearest(mapper));
  }

  /**
   * What the page wrote for this attribute of this very tag.
   *
   * @return null where it wrote nothing, even if an outer tag has an attribute of that name
   */
  ValueExpression written(String name) {
    if (outer == null) {
      return behind.resolveVariable(name);
    }
    outer.silent = true;
    try {
      return behind.resolveVariable(name);
    } finally {
      outer.silent = false;
    }
  }

  void declare(String name, ValueExpression value) {
    own.put(name, value);
  }

  /** What the page around the tag sees: for the tag's content, and for expressions it was given. */
  VariableMapper page() {
    return new PageMapper(behind, outer, Set.copyOf(own.keySet()));
  }

  @Override
  public ValueExpression resolveVariable(String name) {
    if (NEAREST.equals(name)) {
      return new Constant(this);
    }
    if (silent) {
      return null;
    }
    ValueExpression mine = own.get(name);
    return mine == null ? behind.resolveVariable(name) : mine;
  }

  @Override
  public ValueExpression setVariable(String name, ValueExpression value) {
    return own.put(name, value);
  }

  /** The scope of the tag file being built, or null outside of our tags. */
  static TagScope nearest(VariableMapper mapper) {
    ValueExpression answer = mapper.resolveVariable(NEAREST);
    return answer instanceof Constant constant ? (TagScope) constant.getValue(null) : null;
  }

  private static final class PageMapper extends VariableMapper {

    private final VariableMapper behind;
    private final TagScope outer;
    private final Set<String> hidden;
    private final Map<String, ValueExpression> added = new HashMap<>();

    private PageMapper(VariableMapper behind, TagScope outer, Set<String> hidden) {
      this.behind = behind;
      this.outer = outer;
      this.hidden = hidden;
    }

    @Override
    public ValueExpression resolveVariable(String name) {
      ValueExpression mine = added.get(name);
      if (mine != null) {
        return mine;
      }
      if (hidden.contains(name)) {
        return outer == null ? null : outer.resolveVariable(name);
      }
      return behind.resolveVariable(name);
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression value) {
      return added.put(name, value);
    }
  }

  /** A value that is there already, in the form in which mappers hand values on. */
  static final class Constant extends ValueExpression {

    private static final long serialVersionUID = 1L;

    private final transient Object value;

    Constant(Object value) {
      this.value = value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getValue(ELContext context) {
      return (T) value;
    }

    @Override
    public void setValue(ELContext context, Object newValue) {
      throw new jakarta.el.PropertyNotWritableException("A tag's default cannot be written");
    }

    @Override
    public boolean isReadOnly(ELContext context) {
      return true;
    }

    @Override
    public Class<?> getType(ELContext context) {
      return value == null ? null : value.getClass();
    }

    @Override
    public Class<?> getExpectedType() {
      return Object.class;
    }

    @Override
    public String getExpressionString() {
      return null;
    }

    @Override
    public boolean isLiteralText() {
      return false;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
