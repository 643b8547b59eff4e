/**
 * Time bands: the catalogue of standard weekly patterns, and a person's request for one of them on
 * its way from draft to the day it ends.
 *
 * <p>It is not the approval chain (that is {@code approval}, which knows no time band), and not the
 * record of hours worked: the time clock's system has that.
 */
@Module(
    kind = Kind.FEATURE,
    uses = {
      "database",
      "audit",
      "security",
      "calendar",
      "queue",
      "mail",
      "portal",
      "people",
      "approval",
      "worktime"
    })
package it.segrate.citytimes.timeband;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
