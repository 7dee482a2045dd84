/**
 * Who gets a lead or a case. Rules name the pool and the method; {@link dev.baton.assignment.Assignment} picks the
 * person from facts alone, says for everybody else why not, and can be asked again with the same answer.
 * {@link dev.baton.assignment.Assigner} brings the facts and keeps the answer.
 */
package dev.baton.assignment;
