package it.segrate.citytimes.systemtest.browser;

import it.segrate.citytimes.systemtest.TestServer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its browsers, and keeps a picture of what they show when it fails. */
public final class BrowserExtension
    implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  private final Supplier<TestServer> server;

  /** Browsers that visit the shared server. */
  BrowserExtension() {
    this(TestServer::shared);
  }

  /** Browsers that visit another server; asked for when a test needs one. */
  public BrowserExtension(Supplier<TestServer> server) {
    this.server = server;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browsers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Browsers.class, type -> new Browsers(server.get()), Browsers.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Browsers browsers = browsers(context);
    if (browsers != null && context.getExecutionException().isPresent()) {
      browsers.keepPictures(
          context.getRequiredTestClass().getSimpleName()
              + "-"
              + context.getRequiredTestMethod().getName());
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Browsers browsers = browsers(context);
    if (browsers != null) {
      browsers.close();
    }
  }

  private static Browsers browsers(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Browsers.class, Browsers.class);
  }
}
