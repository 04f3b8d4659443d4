package orrery.site.problem;

import java.util.Arrays;

/**
 * Every kind of problem that is reported. A code is a letter for the area and three digits. Authors
 * allow warnings by it and ask others about it, so a code means one thing, keeps its meaning, and
 * is not given again after it has gone.
 *
 * <pre>{@code
 * problems.add(Problem.warning(Code.NO_TITLE, file.whole(), message, hint));   // warning[F007]
 * }</pre>
 *
 * <p>A new code takes the next number of its letter, and a section of the file of that letter in
 * the resources of this package, with an example: see {@link Area}.
 */
public enum Code {
  // Blocks: directives, boxes, figures, tables, listings.
  NEVER_ENDED("B001", "A directive in colons that is never ended."),
  UNKNOWN_OPTION("B004", "An option that the directive does not have."),
  DUPLICATE_OPTION("B005", "An option that is given twice."),
  UNKNOWN_BOX("B006", "A box of an unknown kind."),
  WRONG_WIDTH("B007", "A width that cannot be read, or that is not offered."),
  NOT_ONE_TABLE("B008", "A {table} that holds no table, or several."),
  FIGURE_WITHOUT_IMAGE("B009", "A {figure} without an image."),
  CODE_WITHOUT_COLOURS("B010", "Code that cannot be coloured."),
  WRONG_LINES("B011", "Lines of code that are not given by their numbers."),
  NO_SUCH_LINES("B012", "Numbers of lines that the code does not have."),
  UNKNOWN_WORD_OF_CODE("B013", "A word behind the language of code that means nothing."),
  CODE_NOT_INCLUDED("B014", "A file of code that cannot be included."),
  COLONS_AROUND_LITERAL("B015", "A directive in colons whose content is not Markdown."),
  MISPLACED_INCLUDE("B016", "An {include} in a list or a quote."),
  WRONG_DEPTH("B017", "A depth of a table of contents that is not a number from 1 to 6."),
  WRONG_ATTRIBUTE("B018", "Something between braces that is not an attribute."),
  WRONG_ALIGNMENT("B019", "A side on which no figure can stand."),
  NO_LINE_WITH_WORDS("B020", "Words that no line of an included file has."),
  WORDS_WITHOUT_PLACE("B021", "Words in a directive that has no place for them."),
  WRONG_FLAG("B022", "An option that is on or off, with another value."),

  // Citations and bibliographies.
  UNKNOWN_CITATION("C001", "A citation of something that is not in the bibliography."),
  NO_SUCH_BIBLIOGRAPHY("C002", "A bibliography that is not among the files of the site."),
  ENTRY_NEVER_CLOSED("C010", "An entry of a bibliography that is never closed."),
  ENTRY_WITHOUT_KEY("C011", "An entry of a bibliography without a key to cite it by."),
  DUPLICATE_ENTRY("C012", "Two entries of a bibliography with one key."),
  UNREADABLE_ENTRY("C013", "An entry of a bibliography that cannot be read to its end."),

  // The document: its size, its nesting, footnotes, names of directives.
  RAW_HTML("D001", "HTML in an article."),
  NESTED_TOO_DEEPLY(
      "D002", "Lists, quotes or brackets inside of one another, deeper than anybody writes."),
  UNKNOWN_FOOTNOTE("D003", "A reference to a footnote that is not defined."),
  UNUSED_FOOTNOTE("D004", "A footnote to which nothing refers."),
  DUPLICATE_FOOTNOTE("D005", "Two footnotes with one name."),
  EMPTY_ARTICLE("D006", "An article without a text."),
  UNKNOWN_DIRECTIVE("D007", "A directive with an unknown name."),
  TEXT_TOO_LONG("D008", "An article of more than 2,000,000 characters or 50,000 lines."),
  TABLE_TOO_LARGE("D009", "A table of more than 100,000 cells."),
  READING_TOO_SLOW("D010", "An article that takes too long to be read."),
  TOO_MANY_PROBLEMS(
      "D011", "A file with more than 200 problems, of which only the first are shown."),
  COMMENT_NEVER_CLOSED("D012", "A comment that is never closed."),
  TOO_MANY_CELLS("D013", "A row of a table with more cells than the table has columns."),
  TOO_MUCH_WORK(
      "D014", "An article with more formulas, code, tags or experiments than one page can have."),
  UNUSED_DEFINITION("D015", "A definition of a link to which nothing refers."),

  // Experiments.
  UNKNOWN_STUDY("E001", "An experiment of an unknown study."),
  WRONG_SETTING("E002", "A setting that an experiment does not take."),
  WRONG_ID("E003", "An id of an experiment that cannot be part of an address."),
  ID_TAKEN("E004", "An id of an experiment that something else on the page has."),
  UNKNOWN_CONTROL("E005", "A control of a parameter that the study does not have."),
  WRONG_PREDICT("E006", "A value of predict that is neither true nor false."),

  // Front matter and site.yaml.
  FRONT_MATTER_NEVER_CLOSED("F001", "Front matter that is never closed."),
  NOT_YAML("F002", "Front matter or settings that are not YAML."),
  UNKNOWN_KEY("F003", "A key of front matter or of site.yaml that means nothing."),
  DUPLICATE_KEY("F004", "A key that is given twice."),
  NOT_ONE_TEXT("F005", "A list where one text is expected."),
  NOT_A_DATE("F006", "A date that is not a day, or not written like 2026-11-21."),
  NO_TITLE("F007", "An article without a title."),
  NO_KEYS("F008", "Front matter or settings that are no list of keys and values."),
  WRONG_MACRO("F009", "A macro with a name or with arguments that it cannot have."),
  UNKNOWN_CHOICE("F010", "A word that is not one of those among which a key chooses."),
  WRONG_PART("F012", "A part of a series that is not a number."),
  PART_WITHOUT_SERIES("F013", "A part of a series that is not named."),
  NEITHER_TRUE_NOR_FALSE("F014", "A value that is neither true nor false."),
  NOT_A_LIST_OF_WORDS("F015", "A value that is not a list of words."),
  NAME_WITHOUT_TEXT("F016", "A name that stands for a list, where it has to stand for a text."),
  NOT_NAMES_WITH_TEXTS("F017", "A value that is not a list of names, each with a text."),
  YAML_TOO_LONG("F018", "Front matter or settings of more than 20,000 characters."),

  // Links of finished pages.
  DUPLICATE_ELEMENT("L001", "Two elements of a page with one id."),
  DEAD_LINK("L002", "A link of a finished page that leads nowhere."),
  DEAD_LINK_OUTSIDE("L003", "A link to another site that leads nowhere."),
  LINK_NOT_CHECKED("L004", "A link to another site that could not be checked."),
  TOO_MANY_LINKS("L005", "More links to one host than are checked."),

  // Formulas.
  WRONG_FORMULA("M001", "A formula that cannot be read."),
  UNKNOWN_COMMAND("M002", "A command in a formula that is not known."),
  FORMULA_NEVER_CLOSED("M003", "A formula that is never closed."),

  // Numbers, labels and references.
  WRONG_LABEL("N001", "A label that cannot be part of an address."),
  LABEL_TAKEN("N002", "A label that something else on the page has."),
  TWO_LABELS("N003", "Two labels of one equation."),
  LABEL_WITHOUT_NUMBER("N004", "A label of a row that is not numbered."),
  LABEL_IN_LINE("N005", "A label of a formula inside of a line."),
  UNKNOWN_LABEL("N006", "A reference to a label that does not exist."),
  AMBIGUOUS_LABEL("N007", "A reference to a label that several other articles have."),
  NOT_NUMBERED("N008", "A reference by number to something without one."),
  NOT_AN_EQUATION("N009", "A reference in parentheses to something that is no equation."),
  REFERENCE_TO_NOTHING("N010", "A reference that names nothing."),
  DUPLICATE_PART("N012", "Two articles that are the same part of a series."),
  WRONG_BINDING("N013", "A symbol that is bound to a parameter that cannot be changed by it."),
  USED_BEFORE_DEFINED("N014", "A symbol that is used before it is defined."),
  DEFINED_TWICE("N015", "A symbol that is defined twice, and differently."),
  UNKNOWN_ARTICLE("N016", "A reference to an article that does not exist."),

  // Output.
  FOREIGN_OUTPUT("O001", "An output folder with files that Orrery did not write."),
  OUTPUT_NOT_A_FOLDER("O002", "An output that is not a folder."),
  ADDRESS_TAKEN("O003", "A file whose address in the site is taken."),
  OUTPUT_AMONG_SOURCES("O004", "An output folder inside of the sources, or around them."),
  OUTPUT_IN_USE("O005", "An output folder on which another command is at work."),
  UNWRITABLE_OUTPUT("O006", "An output folder that cannot be written or replaced."),
  FOREIGN_FILE_IN_PLACE(
      "O007", "A file in the output that Orrery did not write, where the site has one."),
  OLD_SITE_LEFT("O008", "An old site beside the new one that could not be cleared away."),

  // The contents of a page.
  STYLE_IN_PAGE("P001", "Styles inside of a page."),
  HANDLER_IN_PAGE("P002", "An event handler inside of a page."),
  SCRIPT_IN_PAGE("P003", "A script inside of a page."),
  LOADED_FROM_ELSEWHERE("P004", "A page that loads something from another site."),
  REFUSED_ELEMENT("P005", "An element that brings something else into a page, such as a frame."),
  REFUSED_ADDRESS("P006", "An address in a page that could run something."),
  DOCUMENT_IN_ATTRIBUTE("P007", "A whole document in an attribute of an element."),

  // Links and images of articles.
  REFUSED_LINK("R001", "A link whose address is not allowed."),
  NO_SUCH_FILE("R002", "A link to an article or a file that does not exist."),
  NO_SUCH_IMAGE("R003", "An image that is not among the files of the site."),
  NO_SUCH_ANCHOR("R004", "A link to a part that the article does not have."),
  IMAGE_FROM_ELSEWHERE("R005", "An image that would be loaded from another site."),
  UNMEASURED_IMAGE("R006", "An image whose size cannot be read."),
  UNSAFE_DRAWING("R007", "A drawing with something that could run or load something."),
  BROKEN_DRAWING("R008", "A drawing that is not XML."),
  UNKNOWN_WIKI_PAGE("R010", "A wiki link to an article that does not exist."),
  WRONG_STATE("R011", "A link to a state of an experiment that it cannot be in."),
  NOT_A_DRAWING("R012", "A drawing that is XML, but not SVG."),
  EXCESSIVE_DRAWING("R013", "A drawing with more of something than is read."),

  // Sources: files and folders.
  NOT_UTF8("S001", "A byte that is not UTF-8."),
  CONTROL_CHARACTER("S002", "A NUL, or another character that is no text."),
  LONE_CARRIAGE_RETURN("S003", "A carriage return without a line feed."),
  FILE_TOO_LARGE("S004", "A text file that is too large to be read."),
  LINE_TOO_LONG("S005", "A line that is too long to be read."),
  SYMBOLIC_LINK("S006", "A symbolic link among the files of the site."),
  NAME_WITHOUT_ADDRESS("S007", "A name of which no address can be made."),
  DUPLICATE_ADDRESS("S008", "Two articles or files with one address."),
  UNREADABLE_FILE("S009", "A file or a folder that cannot be read."),
  NO_CONTENT("S010", "A content folder that does not exist."),
  MISPLACED_FILE("S012", "A file where nothing looks for it."),
  WRONG_BASE_URL("S013", "An address of the site that is not one."),
  NOT_INCLUDED("S014", "A file that cannot be included."),
  INCLUDES_ITSELF("S015", "A file that includes itself, or a file that includes it."),
  TOO_MUCH_INCLUDED("S016", "More included files, or more text in them, than anybody needs."),
  FILE_INSTEAD_OF_PAGE("S017", "A file that stands where the page of an article will be."),
  INCLUDE_WITH_CONTENT("S018", "An {include} with something inside."),
  FAULT("S019", "A fault of the program with one article, picture or page."),
  OUT_OF_MEMORY("S020", "Something that needs more memory than the program has."),
  TOO_LARGE_TO_PUBLISH("S021", "A file that is too large to be published."),
  NOT_A_FILE("S022", "A pipe, a device or a socket among the files of the site."),
  CACHE_NOT_WRITABLE("S023", "A cache that cannot be written."),
  ACTIVE_FILE("S024", "A file beside an article that is published from elsewhere only."),
  TOO_MUCH_WORK_OF_SITE(
      "S025", "Experiments, lists or images that take too much work, all of a site together."),
  NODE_DIFFERS("S026", "A Node that answers otherwise than GraalJS."),
  NODE_ENDED("S027", "A Node that ended while it was asked."),

  // Templates.
  BROKEN_TEMPLATE("T001", "A template that cannot be printed."),
  NO_TEMPLATES("T002", "A folder of templates that does not exist."),

  // Values, claims and other roles.
  UNKNOWN_ROLE("V001", "A role with an unknown name."),
  ROLE_NAMES_NOTHING("V002", "A role that names no part of an experiment."),
  AMBIGUOUS_EXPERIMENT("V003", "A role that does not say which experiment of several it means."),
  UNKNOWN_EXPERIMENT("V004", "A role that names an experiment that is not on the page."),
  UNKNOWN_PARAMETER("V005", "A {control} of a parameter that the study does not have."),
  UNKNOWN_ROLE_OPTION("V006", "An option that the role does not have."),
  SWEPT_PARAMETER("V007", "A {control} of a parameter that has several values."),
  UNKNOWN_FINDING("V008", "A finding that the experiment does not have."),
  MISPLACED_ROLE("V009", "A role, a note or an id that cannot stand where it does."),
  NOT_FINITE("V010", "A finding that is not a finite number, and so printed as a dash."),
  WRONG_CONDITION("V011", "A condition that cannot be read."),
  WRONG_BOUND("V012", "A range or a number in a condition that cannot be read."),
  FALSE_CLAIM("V013", "A claim that is false."),
  EMPTY_ROLE("V014", "A role without a text."),
  ABBREVIATION_WITHOUT_MEANING("V015", "An {abbr} that does not say what it stands for."),
  INCOMPLETE_CLAIM("V016", "A {claim} without words, or without a condition."),
  NO_EXPERIMENT("V017", "A role that speaks of an experiment, on a page that has none."),
  DOUBTED_CLAIM("V018", "A claim that is true of the printed seeds, and false of many others."),
  WRONG_COUNTERFACTUAL(
      "V019", "A setting with which a claim is to be false, and which its experiment cannot have."),
  TRUE_NEVERTHELESS("V020", "A claim that is true with a setting with which it is to be false."),

  // Worth a second look: the lints.
  TEX_OUTSIDE_MATH("W001", "TeX outside of a formula, which is printed as it is typed."),
  WIDE_FORMULA("W002", "A formula that is wider than a phone."),
  SKIPPED_HEADING("W003", "A heading that skips a level."),
  EMPTY_SECTION("W004", "A heading with nothing below it."),
  MISSING_ALTERNATIVE("W005", "An image without a text for those who do not see it."),
  UNUSED_LABEL("W006", "A label to which nothing refers."),
  UNUSED_IMAGE("W007", "An image beside an article that no article shows."),
  MOJIBAKE("W008", "Text that was read in the wrong encoding."),
  MONEY_AS_MATH("W009", "Amounts of money that are set as a formula."),
  MISSING_DESCRIPTION(
      "W010", "An article without a description for lists, feeds and search engines."),
  ALLOWED_WITHOUT_REASON("W011", "A comment that allows something without a reason."),
  ALLOWED_IN_VAIN("W012", "A comment that allows what is not there.");

  private final String id;
  private final String purpose;

  Code(String id, String purpose) {
    this.id = id;
    this.purpose = purpose;
  }

  /** The code of an id, which has to be one. */
  static Code of(String id) {
    return Arrays.stream(values())
        .filter(code -> code.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a code: " + id));
  }

  /** A letter and three digits, as messages print it: {@code F007}. */
  public String id() {
    return id;
  }

  /** The letter of its area. */
  public char letter() {
    return id.charAt(0);
  }

  /** Returns the meaning of the code, in a sentence. */
  public String purpose() {
    return purpose;
  }
}
