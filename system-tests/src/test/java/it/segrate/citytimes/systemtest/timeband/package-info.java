/** Time bands as other systems reach them: over the API. */
package it.segrate.citytimes.systemtest.timeband;
