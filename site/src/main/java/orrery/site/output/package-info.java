/**
 * The whole site in memory, built and checked.
 *
 * <ol>
 *   <li>Folders and options come in. {@code Build} has them read, experiments run, articles
 *       rendered and looked at by the lints, and pages made.
 *   <li>{@code Assembly} puts pages, images and assets together, and {@code LinkCheck} follows
 *       every link inside of the site.
 *   <li>Where nothing has changed since one of the last builds, {@code Snapshots} has its result.
 *   <li>A {@code BuildResult} goes out: all files, and all problems. Without an error it can be
 *       published or served.
 * </ol>
 *
 * <p>Depends on {@code experiment}, {@code lint} and everything before them.
 */
package orrery.site.output;
