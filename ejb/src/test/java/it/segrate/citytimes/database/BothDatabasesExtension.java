package it.segrate.citytimes.database;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each run of a {@link BothDatabases} class its database, and drops it afterwards. */
class BothDatabasesExtension implements ClassTemplateInvocationContextProvider {

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(Dialect.values()).map(OneDatabase::new);
  }

  /** One run of the class; the database is made when the first test asks for it. */
  private static final class OneDatabase
      implements ClassTemplateInvocationContext,
          ParameterResolver,
          AfterClassTemplateInvocationCallback {

    private final Dialect dialect;
    private TestDatabase database;

    OneDatabase(Dialect dialect) {
      this.dialect = dialect;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
      return "on " + dialect;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public synchronized Object resolveParameter(
        ParameterContext parameter, ExtensionContext context) {
      if (database == null) {
        database = TestDatabase.open(dialect);
      }
      return database;
    }

    @Override
    public synchronized void afterClassTemplateInvocation(ExtensionContext context) {
      if (database != null) {
        database.close();
        database = null;
      }
    }
  }
}
