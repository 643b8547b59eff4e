package it.segrate.citytimes.portal.web.tags;

import jakarta.el.ELException;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code <ct:attribute name="..." default="..." action="true"/>}: the first lines of each of our
 * tag files name its attributes. An attribute that the page did not write has its default, or is
 * null, whatever the tags around it have. With {@code action} the attribute holds a method to call.
 */
public final class AttributeHandler extends TagHandler {

  private static final Class<?>[] NO_ARGUMENTS = {};

  private final TagAttribute name;
  private final TagAttribute fallback;
  private final TagAttribute action;

  public AttributeHandler(TagConfig config) {
    super(config);
    name = getRequiredAttribute("name");
    fallback = getAttribute("default");
    action = getAttribute("action");
  }

  @Override
  public void apply(FaceletContext context, UIComponent parent) {
    TagScope scope = TagScope.openedIn(context.getVariableMapper());
    ValueExpression written = scope.written(name.getValue());
    scope.declare(name.getValue(), valueFor(context, scope, written));
    context.setVariableMapper(scope);
  }

  private ValueExpression valueFor(FaceletContext context, TagScope scope, ValueExpression written)
      throws ELException {
    if (action != null && action.getBoolean(context)) {
      return new TagScope.Constant(method(context, scope, written));
    }
    if (written != null) {
      return written;
    }
    return fallback == null
        ? new TagScope.Constant(null)
        : fallback.getValueExpression(context, Object.class);
  }

  /** An outer tag hands its own method on as a value; a page writes the method's name. */
  private MethodExpression method(FaceletContext context, TagScope scope, ValueExpression written) {
    if (written == null) {
      return new NoAction();
    }
    scope.declare(name.getValue(), new TagScope.Constant(null));
    VariableMapper inside = context.getVariableMapper();
    context.setVariableMapper(scope.page());
    try {
      String expression = written.getExpressionString();
      if (written.isLiteralText()) {
        return methodOf(context, expression);
      }
      String bare = expression.substring(2, expression.length() - 1).trim();
      ValueExpression handedOn = context.getVariableMapper().resolveVariable(bare);
      if (handedOn != null && handedOn.getValue(context) instanceof MethodExpression method) {
        return method;
      }
      return methodOf(context, expression);
    } finally {
      context.setVariableMapper(inside);
    }
  }

  private static MethodExpression methodOf(FaceletContext context, String expression) {
    return context
        .getExpressionFactory()
        .createMethodExpression(context, expression, Object.class, NO_ARGUMENTS);
  }
}
