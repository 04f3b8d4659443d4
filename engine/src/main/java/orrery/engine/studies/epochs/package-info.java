/**
 * Double descent along training: the risk of linear regression on fast and slow features against
 * the time of gradient flow.
 */
package orrery.engine.studies.epochs;
