/** The checks of the house: what its plan promises, held against every class, template and model. */
package dev.baton.house;
