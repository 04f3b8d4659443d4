/**
 * Claims: whether what an article says of its experiments is true of their results.
 *
 * <ol>
 *   <li>Articles come in, and the numbers that their experiments yielded.
 *   <li>{@code ArticleFindings} looks a number up; one that does not exist is reported.
 *   <li>{@code ClaimChecker} compares it with the claim, and {@code NumberText} prints it.
 * </ol>
 *
 * <p>Depends on {@code figure}, {@code article}, {@code source} and {@code problem}.
 */
package orrery.site.claim;
