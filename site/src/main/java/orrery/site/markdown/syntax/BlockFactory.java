package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import java.util.function.Function;

/**
 * A kind of block, whose place among the other kinds mostly does not matter. Each kind extends
 * this, since Flexmark tells them apart by their classes.
 */
abstract class BlockFactory implements CustomBlockParserFactory {
  private final Function<DataHolder, BlockParserFactory> starts;

  /** A kind of block, by what finds where such a block starts. */
  BlockFactory(Function<DataHolder, BlockParserFactory> starts) {
    this.starts = starts;
  }

  @Override
  public final BlockParserFactory apply(DataHolder options) {
    return starts.apply(options);
  }

  @Override
  public final Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public final boolean affectsGlobalScope() {
    return false;
  }
}
