/**
 * A sample feature, invented for the tests: things of the house that colleagues lend each other. It
 * is the smallest one that has every part a feature can bring, and is built into jars of its own,
 * as somebody else's feature would be.
 *
 * <p>It is not part of the portal, and the portal does not know it.
 */
@Module(
    kind = Kind.FEATURE,
    uses = {"database", "audit", "security", "queue", "mail", "portal"})
package org.example.lending;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
