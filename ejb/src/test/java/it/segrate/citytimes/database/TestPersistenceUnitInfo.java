package it.segrate.citytimes.database;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;

/** Tells EclipseLink what the server would: where the classes are and which database to use. */
record TestPersistenceUnitInfo(
    DataSource dataSource, URI classesFolder, List<String> managedClassNames)
    implements PersistenceUnitInfo {

  @Override
  public String getPersistenceUnitName() {
    return "citytimes-test-" + System.identityHashCode(dataSource);
  }

  @Override
  public String getPersistenceProviderClassName() {
    return "org.eclipse.persistence.jpa.PersistenceProvider";
  }

  @Override
  public String getScopeAnnotationName() {
    return null;
  }

  @Override
  public List<String> getQualifierAnnotationNames() {
    return List.of();
  }

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public jakarta.persistence.spi.PersistenceUnitTransactionType getTransactionType() {
    return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    try {
      return classesFolder.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<String> getManagedClassNames() {
    return managedClassNames;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return SharedCacheMode.NONE;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    Properties properties = new Properties();
    properties.put("eclipselink.weaving", "false");
    properties.put("eclipselink.logging.logger", "JavaLogger");
    return properties;
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.2";
  }

  @Override
  public ClassLoader getClassLoader() {
    return TestPersistenceUnitInfo.class.getClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {
    // Nothing is woven in tests.
  }

  @Override
  public ClassLoader getNewTempClassLoader() {
    return getClassLoader();
  }
}
