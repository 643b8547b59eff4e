/** A feature that is wrong in every way; for the tests alone. */
package org.example.faulty;
