/** The pages of lending, in a jar of their own: they go into the portal's WAR. */
package org.example.lending.web;
