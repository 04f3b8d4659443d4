package orrery.site.output;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is published from beside an article: whoever writes articles writes no programs. A host
 * takes the end of a name for the kind of a file, by tables that are not known here; so the kinds
 * that are published are on a list, and none of them may begin as a page or as XML does.
 *
 * <pre>{@code
 * BesideArticle.objection("posts/x/rates.csv")   // empty
 * BesideArticle.objection("posts/x/feed.rss")    // files that end in .rss are ...
 * }</pre>
 */
final class BesideArticle {
  private static final String OBEYED = "a browser or a host would obey it";

  private static final Set<String> PUBLISHED =
      words(
          """
          ai apng avif bmp dng emf eps exr gif hdr heic heif ico indd jfif jp2 jpe jpeg jpg jxl kra pbm
          pfm pgm png pnm ppm ps psd svg tga tif tiff webp wmf xcf
          aac aif aiff flac m4a m4b mid midi mka mp3 oga ogg opus wav weba wma
          avi m2ts m4v mkv mov mp4 mpeg mpg ogv srt vtt webm wmv
          eot otc otf ttc ttf woff woff2
          bib bst cls djvu doc docx dotx dvi epub ics lyx mobi numbers odf odg odp ods odt org
          pages pdf potx ppt pptx rst rtf sty tex txt typ vcf vsdx xls xlsm xlsx
          markdown md mdown mdtext mdtxt mdwn mdx mkd mkdn
          7z bz2 gz lz4 rar tar tbz2 tgz txz xz z zip zst
          arff arrow avro bed bin bson cbor cif ckpt csv dat data db dbf dcm dta duckdb edf excalidraw
          fa fasta fastq feather fit fits fq geojson gguf gff gff3 gtf h5 hdf hdf5 ipynb joblib json
          json5 jsonl las laz libsvm log mat mol msgpack nc ndjson nii npy npz onnx orc parquet pcap pdb
          pkl pickle prj pt pth rda rdata rds safetensors sam sav sdf shp shx sqlite sqlite3 svmlight
          tab tfrecord tflite topojson tsv vcf vec vtk xyz yaml yml
          3mf blend fbx glb gltf mtl obj off ply step stl stp usdz
          adb adoc ads agda asm asy awk bas bat bugs c cc cl clj cljs cmake cmd coffee comp conf cpp cs
          css csx cu cuh cxx d dart diff do dockerfile dot dzn edn el elm erl ex exs f f03 f08 f77
          f90 f95 fish for frag fs fsx gd geom gleam glsl gms gnuplot go gp gradle graphql groovy gv h
          hh hlsl hpp hs hxx idr ini ino ipe ips jags java jl jsx kt kts lean less lhs lisp lock lp lua
          m make mako mermaid metal mjl mk ml mli mlir mm mmd mod mojo mps mzn nb nim nix odin pas patch
          plantuml plt pov prolog properties proto ps1 puml purs pxd pxi py pyi pyx qasm qmd r rb rkt rmd
          rs s sage sas sass scala scm scss sh smt2 sol sps sql ss st stan sty sv swift tcl tf thrift
          tikz toml ts tsx v vb vert vhd vhdl vim wat wgsl wl wls xopt yacc zig zsh
          """);

  /** The endings behind which a name may go on with one that says how it is compressed. */
  private static final Set<String> COMPRESSED_KINDS =
      words(
          """
          bed bin cif csv dat data fa fasta fastq fq geojson gff gff3 gtf json jsonl log mat ndjson
          nii npy parquet pdb pkl ps rda rdata sam sdf sql tab tar tsv txt vcf vec xyz yaml
          """);

  private static final Set<String> COMPRESSIONS = Set.of("bz2", "gz", "lz4", "xz", "z", "zst");

  /** The endings of programs and of pages, which hosts find in the middle of a name as well. */
  private static final Set<String> ACTIVE =
      words(
          """
          asa asax ascx ashx asmx asp aspx axd cer cfc cfm cgi cjs dll exe fcgi hta htaccess htc htm
          html hxt jar js jsp jspx mht mhtml mjs phar php php3 php4 php5 php6 php7 php8 phps pht phtm
          phtml shtm shtml stm svgz swf wasm xht xhtml xml xsl xslt
          """);

  /** The names of files that hosts obey. */
  private static final Set<String> ORDERS =
      Set.of(
          "_headers",
          "_redirects",
          "_routes.json",
          "_worker.js",
          "php.ini",
          "staticwebapp.config.json",
          "web.config");

  /** The names of files that need no ending. */
  private static final Set<String> PLAIN =
      words(
          """
          authors changelog citation copying dockerfile gemfile justfile licence license makefile notice
          readme requirements snakefile
          """);

  private BesideArticle() {}

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns why a file of this name is not published, one clause; empty where it is. */
  static Optional<String> objection(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    List<String> parts = Arrays.asList(name.split("[.;]", -1));
    List<String> endings = parts.subList(1, parts.size());
    if (ORDERS.contains(name) || endings.stream().anyMatch(ACTIVE::contains)) {
      return Optional.of(OBEYED);
    }
    if (endings.isEmpty()) {
      return PLAIN.contains(name) ? Optional.empty() : Optional.of("its name has no ending");
    }
    String last = endings.get(endings.size() - 1);
    if (!PUBLISHED.contains(last)) {
      return Optional.of("files that end in ." + last + " are published from static/ only");
    }
    String inner = endings.size() < 2 ? "" : endings.get(endings.size() - 2);
    boolean hidden = COMPRESSIONS.contains(last) && !isCompressedKind(inner);
    return hidden ? Optional.of("there is no telling what is packed in it") : Optional.empty();
  }

  private static boolean isCompressedKind(String ending) {
    return ending.isEmpty() || ending.matches("v?[0-9]{1,20}") || COMPRESSED_KINDS.contains(ending);
  }

  /**
   * Returns why a file of these bytes is not published; empty where it is. Whatever its name, a
   * browser may take what begins so for a page: in each of the encodings that it guesses.
   */
  static Optional<String> objection(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && isSkipped(bytes[at])) {
      at++;
    }
    if (at == bytes.length || bytes[at] != '<') {
      return Optional.empty();
    }
    do {
      at++;
    } while (at < bytes.length && bytes[at] == 0);
    boolean number = at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9';
    return number ? Optional.empty() : Optional.of("it begins as a page does");
  }

  /** Returns whether a byte is of a space, or of a mark of UTF-8, UTF-16 or UTF-32. */
  private static boolean isSkipped(byte b) {
    return switch (b & 0xff) {
      case 0, '\t', '\n', 0x0b, '\f', '\r', ' ', 0xef, 0xbb, 0xbf, 0xfe, 0xff -> true;
      default -> false;
    };
  }
}
