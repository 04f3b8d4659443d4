/**
 * Doubts about claims that are true of the printed run: whether they are true of other seeds too,
 * and false with the settings with which their authors say they are.
 *
 * <ol>
 *   <li>{@code WrittenArticles} reads articles. {@code SaidClaim} is each claim of them.
 *   <li>{@code SeedGroups} says which seeds an experiment is run with again, and {@code figure}
 *       does it.
 *   <li>{@code SeedDoubts} judges each claim for each group, and reports those that are false for
 *       several; {@code SettingDoubts} those that are true nevertheless.
 * </ol>
 *
 * <p>Depends on {@code claim}, {@code figure}, {@code markdown}, {@code article}, {@code source},
 * {@code problem}, {@code progress} and the engine.
 */
package orrery.site.doubt;
