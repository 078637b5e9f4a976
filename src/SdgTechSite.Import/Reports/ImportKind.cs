namespace SdgTechSite.Import;

/// <summary>What is counted.</summary>
public enum Counted
{
    File,
    Row,
    Cell,
    Field,
    Text,
}

/// <summary>What became of it.</summary>
public enum Outcome
{
    Kept,
    Changed,
    LeftOut,
}

/// <summary>
/// One kind of thing that happens to files, rows, cells and metadata fields on their way in. <paramref name="Id"/> never changes its meaning;
/// <paramref name="Says"/> is one sentence for people.
/// </summary>
public sealed record ImportKind(string Id, Counted Of, Outcome Outcome, string Says);

/// <summary>The catalogue of kinds.</summary>
public static class ImportKinds
{
    public static readonly ImportKind UnreadableFile = File("unreadable-file", "The file cannot be read.");
    public static readonly ImportKind LinkFile = File("link", "Symbolic links are not followed.");
    public static readonly ImportKind BinaryFile = File("binary-file", "The file holds NUL characters and is no text.");
    public static readonly ImportKind LargeFile = File("large-file", "The file is larger than what is read.");
    public static readonly ImportKind EmptyFile = File("empty-file", "The file is empty.");
    public static readonly ImportKind NoValueColumn = File("no-value-column", "No column of the file holds years, or none holds values.");
    public static readonly ImportKind NoIndicatorNumber = File("no-indicator-number", "The name of the file has no number of an indicator.");
    public static readonly ImportKind OtherFile = File("other-file", "The file is neither data nor metadata nor a translation.");
    public static readonly ImportKind NoFigures = File("no-figures", "The metadata belong to an indicator that has no figures.");
    public static readonly ImportKind NoRows = File("no-rows", "No row of the file could be kept.");
    public static readonly ImportKind EditedFolder = File("edited-folder", "No row could be kept, because the indicator's folder belongs to a person (see --overwrite).");
    public static readonly ImportKind BrokenYaml = File("broken-yaml", "The metadata cannot be read.");
    public static readonly ImportKind LinewiseYaml = new("yaml-by-line", Counted.File, Outcome.Changed, "The YAML is broken; its simple keys were read line by line.");
    public static readonly ImportKind Encoding = new("encoding", Counted.File, Outcome.Changed, "The file is not UTF-8 and was read in another encoding.");
    public static readonly ImportKind ByteOrderMark = new("byte-order-mark", Counted.File, Outcome.Changed, "A byte-order mark was taken off.");
    public static readonly ImportKind LineEnds = new("line-ends", Counted.File, Outcome.Changed, "Line ends were made line feeds.");
    public static readonly ImportKind Delimiter = new("delimiter", Counted.File, Outcome.Changed, "The cells are not parted by commas.");
    public static readonly ImportKind FileName = new("file-name", Counted.File, Outcome.Changed, "The name of the file was made an id.");
    public static readonly ImportKind TwiceNamed = new("name-twice", Counted.File, Outcome.Changed, "Another file gives the same id; this one got a number behind it.");

    public static readonly ImportKind EmptyRow = Row("empty-row", "All cells are empty.");
    public static readonly ImportKind Placeholder = Row("placeholder", "A sentence stands in place of figures.");
    public static readonly ImportKind BadYear = Row("no-year", "The period has no year from 1900 to 2100.");
    public static readonly ImportKind EmptyValue = Row("empty-value", "The value is empty.");
    public static readonly ImportKind MissingValue = Row("missing-value", "The value says that there is none.");
    public static readonly ImportKind NotANumber = Row("no-number", "The value is not a number.");
    public static readonly ImportKind NotFinite = Row("not-finite", "The value is infinite or no number by its own words.");
    public static readonly ImportKind OutOfRange = Row("out-of-range", "The value is too large or too small to be held without becoming another.");
    public static readonly ImportKind SameTwice = Row("same-row-twice", "The same key with the same value stood before.");
    public static readonly ImportKind Conflict = Row("conflict", "The same key stood before with another value; the first is kept.");
    public static readonly ImportKind LongRow = Row("long-row", "The row has more filled cells than the header, so that it is not known which belongs where.");
    public static readonly ImportKind BrokenRow = Row("broken-row", "The row cannot be taken apart: a cell is too long, or a quote is never closed.");
    public static readonly ImportKind NoArea = Row("no-area", "The row names no area, and --area was not given.");
    public static readonly ImportKind NoIndicator = Row("no-indicator", "The row names no indicator.");
    public static readonly ImportKind Deleted = Row("deleted", "The row asks for a deletion.");
    public static readonly ImportKind EditedTarget = Row("edited-target", "The indicator's folder has files that were edited since the last import, or are the site's own; it was left as it is (see --overwrite).");
    public static readonly ImportKind InFileLeftOut = Row("file-left-out", "The file as a whole is left out.");

    public static readonly ImportKind Period = Changed("period", "A period became the year in which it begins; the note says which it was.");
    public static readonly ImportKind PartOfYear = Changed("part-of-year", "A quarter, half or month became the year and a member of the dimension 'period'.");
    public static readonly ImportKind MarkedYear = Changed("marked-year", "A mark was taken off the year; the note keeps it.");
    public static readonly ImportKind YearForm = Changed("year-form", "The year was written in another form.");
    public static readonly ImportKind Grouping = Changed("grouping", "Marks between thousands were taken out.");
    public static readonly ImportKind DecimalComma = Changed("decimal-comma", "The decimal comma became a point.");
    public static readonly ImportKind PercentSign = Changed("percent-sign", "The percent sign was taken off.");
    public static readonly ImportKind BoundSign = Changed("bound", "A sign < or > before the value became its bound.");
    public static readonly ImportKind MarkedValue = Changed("marked-value", "A mark was taken off the value; the note keeps it.");
    public static readonly ImportKind NumberForm = Changed("number-form", "The number was written in another form.");
    public static readonly ImportKind SafeId = Changed("safe-id", "A word became an id; the word stands in the vocabulary.");
    public static readonly ImportKind KnownArea = Changed("known-area", "An area's code became its M49 code.");
    public static readonly ImportKind NamedArea = Changed("named-area", "An area's name became the id of the area of that name.");
    public static readonly ImportKind GivenArea = Changed("given-area", "The row names no area and got that of --area.");
    public static readonly ImportKind AreaWord = Changed("area-name", "The word became the name of the area that the code stands for.");
    public static readonly ImportKind StatusWord = Changed("status", "A word became the code of a status.");
    public static readonly ImportKind StatusNote = Changed("status-note", "The status has no code and went into the note.");
    public static readonly ImportKind IntoNote = Changed("into-note", "The text went into the note, behind the name of its column.");
    public static readonly ImportKind Total = Changed("total", "The code of a total became an empty cell.");
    public static readonly ImportKind ShortRow = new("short-row", Counted.Row, Outcome.Changed, "The row has fewer cells than the header; those missing were taken as empty.");
    public static readonly ImportKind Spaces = Changed("spaces", "Spaces around the text were taken off.");
    public static readonly ImportKind LongText = Changed("long-text", "A text was cut at the greatest length.");

    public static readonly ImportKind NoHeader = LeftOut("no-header", "The column has no name.");
    public static readonly ImportKind TwiceHeader = LeftOut("column-twice", "A column of that name stands before.");
    public static readonly ImportKind UnusedColumn = LeftOut("unused-column", "Nothing here has a place for the column.");
    public static readonly ImportKind BeyondHeader = LeftOut("beyond-header", "An empty cell stands beyond the last column.");

    public static readonly ImportKind FieldUsed = new("field-used", Counted.Field, Outcome.Kept, "The field went into the indicator or its text.");
    public static readonly ImportKind FieldHtml = new("field-html", Counted.Field, Outcome.Changed, "Raw HTML was made plain text and links.");
    public static readonly ImportKind FieldAddress = new("field-address", Counted.Field, Outcome.Changed, "https:// was put before the address, which lacked it.");
    public static readonly ImportKind FieldAddresses = new("field-addresses", Counted.Field, Outcome.Changed, "The field holds several addresses; the first became that of the source.");
    public static readonly ImportKind FieldBadAddress = new("field-bad-address", Counted.Field, Outcome.LeftOut, "The address is none of the web (https or http), and was taken off the source.");
    public static readonly ImportKind FieldInactive = new("field-inactive", Counted.Field, Outcome.LeftOut, "The field belongs to a source that is switched off.");
    public static readonly ImportKind FieldNameless = new("field-nameless", Counted.Field, Outcome.LeftOut, "The field belongs to a source that has neither a name nor an address.");
    public static readonly ImportKind FieldEmpty = new("field-empty", Counted.Field, Outcome.LeftOut, "The field is empty.");
    public static readonly ImportKind FieldUnused = new("field-unused", Counted.Field, Outcome.LeftOut, "The field steers the old site and has no place here.");
    public static readonly ImportKind FieldTwice = new("field-twice", Counted.Field, Outcome.LeftOut, "The key stands twice; the first is kept.");
    public static readonly ImportKind FieldDeep = new("field-deep", Counted.Field, Outcome.LeftOut, "The value is a list or mapping, an alias, or too deep.");
    public static readonly ImportKind FieldLanguage = new("field-language", Counted.Field, Outcome.LeftOut, "The language is none that the program knows.");
    public static readonly ImportKind NoTranslation = new("key-without-text", Counted.Field, Outcome.LeftOut, "A translation key has no text in the repository; another text stands in its place.");

    public static readonly ImportKind TitleFromCode = new("title-from-code", Counted.Text, Outcome.Changed, "The indicator has no title, so its code stands there.");
    public static readonly ImportKind BorrowedText = new("borrowed-text", Counted.Text, Outcome.Changed, "There is no text in the default language; that of another language stands there.");
    public static readonly ImportKind NoSource = new("no-source", Counted.Text, Outcome.Changed, "WARNING: the indicator names no source; the repository is named instead.");
    public static readonly ImportKind SourceFromAddress = new("source-from-address", Counted.Text, Outcome.Changed, "WARNING: the source has an address and no name; the name of its host stands there.");
    public static readonly ImportKind NoUnit = new("no-unit", Counted.Text, Outcome.Changed, "WARNING: the series states no unit.");
    public static readonly ImportKind OwnArea = new("own-area", Counted.Text, Outcome.Changed, "WARNING: neither the site nor the program knows an area of that code or name; it became an area of its own, a region. If it is a known one, correct the name, or say what it means under 'values' of the mapping.");
    public static readonly ImportKind DecimalGuess = new("decimal-guess", Counted.Text, Outcome.Changed, "WARNING: values such as 1,234 can be read as 1234 and as 1.234, and no value of the file tells which is meant. Look at the figures, and say it with --decimal or the key 'decimal' of the mapping.");
    public static readonly ImportKind BorrowedWords = new("interface-words", Counted.Text, Outcome.Changed, "The program has no words of the interface in the language; ui/<language>.yaml is a copy of the English ones, to be translated.");
    public static readonly ImportKind EditedFile = new("edited-file", Counted.Text, Outcome.LeftOut, "The file was edited since the last import, or is the site's own; it was left as it is (see --overwrite).");

    public static readonly ImportKind MissingMembers = new("missing-members", Counted.Text, Outcome.LeftOut, "The site's own dimension lacks members, and its list is written in a way that nothing can be added to; add them by hand.");

    private static ImportKind File(string id, string says) => new(id, Counted.File, Outcome.LeftOut, says);

    private static ImportKind Row(string id, string says) => new(id, Counted.Row, Outcome.LeftOut, says);

    private static ImportKind Changed(string id, string says) => new(id, Counted.Cell, Outcome.Changed, says);

    private static ImportKind LeftOut(string id, string says) => new(id, Counted.Cell, Outcome.LeftOut, says);
}
