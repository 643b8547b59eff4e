/**
 * Cases ('pratiche') on their way from person to person until they are decided: the steps of a
 * chain, who may decide each, deputies, the worklist, the history.
 *
 * <p>It knows no feature: what is asked for stands behind {@link
 * it.segrate.citytimes.approval.ApprovalSubject}. Each open step is an item of the queue {@code
 * approvals}.
 */
@Module(
    kind = Kind.SHARED,
    uses = {"database", "audit", "security", "calendar", "queue", "portal", "people", "mail"})
package it.segrate.citytimes.approval;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
