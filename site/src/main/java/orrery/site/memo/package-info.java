/**
 * What pure functions returned, remembered on disk by the digest of what they were asked. It may be
 * deleted at any time: nothing but speed depends on it.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.site.memo;
