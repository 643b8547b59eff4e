package it.segrate.citytimes.security;

import it.segrate.citytimes.Refusal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Asks the policy before each guarded call; the method's own permission comes before the class's.
 */
@Interceptor
@RequiresPermission("")
@Priority(Interceptor.Priority.APPLICATION)
public class PermissionInterceptor {

  private final CurrentCaller current;

  @Inject
  public PermissionInterceptor(CurrentCaller current) {
    this.current = current;
  }

  @AroundInvoke
  Object check(InvocationContext call) throws Exception {
    RequiresPermission required = call.getMethod().getAnnotation(RequiresPermission.class);
    if (required == null) {
      required = call.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
    }
    if (required != null && !current.get().can(required.value())) {
      throw Refusal.forbidden("security.refusal.forbidden");
    }
    return call.proceed();
  }
}
