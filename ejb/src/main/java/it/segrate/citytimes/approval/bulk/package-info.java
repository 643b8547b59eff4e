/** One decision on several cases, each of which is moved as if it were decided alone. */
package it.segrate.citytimes.approval.bulk;
