/**
 * Accounts, logins, roles and permissions, and the caller of the moment.
 *
 * <p>It is not the staff registry: an account may belong to a person, of whom it knows only the
 * number. What a role may do is declared by each module as a {@code PermissionSource}.
 */
@Module(
    kind = Kind.KERNEL,
    uses = {"database", "audit"})
package it.segrate.citytimes.security;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
