package it.segrate.citytimes.security;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** A call on its way to a method, which notes whether it got there. */
final class FakeCall implements InvocationContext {

  private final Method method;
  private boolean proceeded;

  FakeCall(Method method) {
    this.method = method;
  }

  boolean proceeded() {
    return proceeded;
  }

  @Override
  public Object proceed() {
    proceeded = true;
    return "done";
  }

  @Override
  public Method getMethod() {
    return method;
  }

  @Override
  public Object getTarget() {
    return null;
  }

  @Override
  public Object getTimer() {
    return null;
  }

  @Override
  public Constructor<?> getConstructor() {
    return null;
  }

  @Override
  public Object[] getParameters() {
    return new Object[method.getParameterCount()];
  }

  @Override
  public void setParameters(Object[] parameters) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<String, Object> getContextData() {
    return new HashMap<>();
  }
}
