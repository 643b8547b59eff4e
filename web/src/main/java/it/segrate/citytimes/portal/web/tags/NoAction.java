package it.segrate.citytimes.portal.web.tags;

import jakarta.el.ELContext;
import jakarta.el.MethodExpression;
import jakarta.el.MethodInfo;

/** What a button does that was given nothing to do: it submits, and the page shows itself again. */
final class NoAction extends MethodExpression {

  private static final long serialVersionUID = 1L;

  @Override
  public MethodInfo getMethodInfo(ELContext context) {
    return new MethodInfo("none", Object.class, new Class<?>[0]);
  }

  @Override
  public Object invoke(ELContext context, Object[] parameters) {
    return null;
  }

  @Override
  public String getExpressionString() {
    return "";
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoAction;
  }

  @Override
  public int hashCode() {
    return NoAction.class.hashCode();
  }
}
