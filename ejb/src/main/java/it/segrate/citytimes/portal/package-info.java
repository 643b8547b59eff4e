/**
 * The shell: the registry of features, and the administration of the kernel.
 *
 * <p>It knows no feature by name; menu, home page, permissions, queues, mail templates and demo
 * data are what the features it finds declare.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "audit", "security", "calendar", "queue", "mail"})
package it.segrate.citytimes.portal;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
