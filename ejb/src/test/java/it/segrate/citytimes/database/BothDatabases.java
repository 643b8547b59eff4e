package it.segrate.citytimes.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs every test of the class twice: on Derby in memory and on PostgreSQL. Each run of the class
 * has a database of its own, migrated; its tests share it, so they use rows of their own making. A
 * constructor, a {@code @BeforeEach} method or a test takes it as a {@link TestDatabase} parameter;
 * a {@code @BeforeAll} method cannot, since it comes once, before both runs.
 */
@ClassTemplate
@ExtendWith(BothDatabasesExtension.class)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BothDatabases {}
