/** The packaged product as a process: how it starts, refuses, stops, and comes back. */
package nl.rekenschap.product;
