/** Tests that run inside the container, against the services of the EAR as it was built. */
package it.segrate.citytimes.systemtest.container;
