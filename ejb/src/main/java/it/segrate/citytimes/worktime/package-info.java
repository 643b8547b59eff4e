/**
 * Working time: a week of hours as a value, the dated rules of law and contract, and what they say
 * of a week. Bands, personalised schedules and the shifts of the desks are all such weeks.
 *
 * <p>It knows no person and no feature: who works which week, and what a broken rule forbids, is
 * for the features to say.
 */
@Module(
    kind = Kind.SHARED,
    uses = {"portal"})
package it.segrate.citytimes.worktime;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
