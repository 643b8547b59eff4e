/**
 * What day it is and which days are worked: the clock everybody injects, public holidays, working
 * days. It is not an agenda, and it knows no other module.
 */
@Module(kind = Kind.KERNEL)
package it.segrate.citytimes.calendar;

import it.segrate.citytimes.Module;
import it.segrate.citytimes.Module.Kind;
