/** A clock that a test sets, in place of the portal's. */
package org.example.clock;
