package org.example.faulty;

import jakarta.ejb.Stateless;

/** Does nothing; Payara takes a jar for a module only if it has an enterprise bean. */
@Stateless
public class FaultyService {}
