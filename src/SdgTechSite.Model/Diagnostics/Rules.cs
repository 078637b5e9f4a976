using System.Collections.Immutable;

namespace SdgTechSite.Model;

/// <summary>
/// The catalogue of rules. Codes: 10 files and syntax, 11 keys and types, 12 names that must exist, 13 figures,
/// 14 languages and sources, 15 Markdown and links, 16 templates, 17 routes and output, 18 copies of a site, 19 budgets.
/// </summary>
public static class Rules
{
    // 10: files and syntax
    public static readonly DiagnosticRule MissingFile = Error("SDG1001", "A file that the site needs is not there",
        "Every site needs site.yaml and the vocabulary files; every indicator folder needs indicator.yaml. Create the file, or remove the folder.");
    public static readonly DiagnosticRule UnexpectedFile = Warning("SDG1002", "A file has no meaning where it stands",
        "The content tree has a fixed shape. A file with a name that the program does not know is read by nobody; move or rename it.");
    public static readonly DiagnosticRule YamlSyntax = Error("SDG1003", "The YAML cannot be read",
        "YAML is indented with spaces, a key is followed by a colon and a space, and text that holds a colon or starts with a special character is quoted.");
    public static readonly DiagnosticRule YamlForbidden = Error("SDG1004", "YAML aliases, tags and several documents are not allowed",
        "Anchors and aliases (& and *) can make a small file huge. Write the value out where it is needed.");
    public static readonly DiagnosticRule TooLarge = Error("SDG1005", "A file is too large or too deeply nested",
        "A limit on size and depth keeps one file from stopping the build. Split the file, or flatten it.");
    public static readonly DiagnosticRule DuplicateKey = Error("SDG1006", "A key stands twice in one mapping",
        "The second value would silently take the place of the first. Keep one of them.");
    public static readonly DiagnosticRule CsvSyntax = Error("SDG1007", "The CSV cannot be read",
        "Every row needs as many cells as the header; a cell with a comma, a quote or a line break is quoted, and quotes inside it are doubled.");
    public static readonly DiagnosticRule NotUtf8 = Error("SDG1008", "The file is not UTF-8",
        "Save the file with the encoding UTF-8.");
    public static readonly DiagnosticRule LeavesTree = Error("SDG1009", "A path or link leaves the content tree",
        "For safety nothing outside the content folder is read: no symbolic links, no '..' above the root.");
    public static readonly DiagnosticRule CaseCollision = Error("SDG1010", "Two names differ in upper and lower case only",
        "On many disks such names are one file. Rename one of them.");
    public static readonly DiagnosticRule BadName = Error("SDG1011", "A file or folder name cannot be used",
        "Ids are lower-case ASCII letters, digits and hyphens; an indicator's folder is its code with hyphens instead of dots.");
    public static readonly DiagnosticRule UnreadableFile = Error("SDG1012", "A file cannot be read",
        "The system refused to open the file. Check its permissions and that it still exists.");

    public static readonly DiagnosticRule BadSilence = Error("SDG1013", "A comment that lets a finding pass is not right",
        "Write '# allow SDG1510: reason' (in Markdown between <!-- and -->) on the line of the finding or the one above. Only warnings and matters of judgement can be let pass, and the reason is required.");
    public static readonly DiagnosticRule IdleSilence = Warning("SDG1014", "A comment lets a finding pass that is not there", "The finding is gone, or stands on another line. Remove the comment, or move it.");
    public static readonly DiagnosticRule UnmergedText = Error("SDG1015", "Two versions of a text were not brought together",
        "Where git cannot bring two changes together it writes both into the file, between lines that start with <<<<<<<, ======= and >>>>>>>. Keep what is right and delete these lines.");

    // 11: keys and types
    public static readonly DiagnosticRule UnknownKey = Error("SDG1101", "An unknown key",
        "A misspelt key would be ignored in silence, so it is an error. The hint names the nearest key that is known here.");
    public static readonly DiagnosticRule WrongType = Error("SDG1102", "A value has the wrong type",
        "The key wants another kind of value: text, a number, a list, a mapping, a date (2026-11-24), true or false.");
    public static readonly DiagnosticRule MissingKey = Error("SDG1103", "A required key is missing",
        "Add the key. The reference of the content tree lists what each file needs.");
    public static readonly DiagnosticRule BadFormat = Error("SDG1104", "The format version is not known",
        "site.yaml says which version of the content contract it follows; this program knows format 1.");
    public static readonly DiagnosticRule BadValue = Error("SDG1105", "A value is not one of those allowed",
        "The hint lists the values that are allowed here.");
    public static readonly DiagnosticRule DuplicateId = Error("SDG1106", "An id is used twice",
        "Ids name one thing. Rename one of the two.");
    public static readonly DiagnosticRule CodeMismatch = Error("SDG1107", "The code does not fit the folder",
        "The folder of an indicator is its code with hyphens: code 7.1.1 stands in indicators/7-1-1.");

    public static readonly DiagnosticRule RepositoryPattern = Error("SDG1108", "A pattern for addresses in the repository cannot be used",
        "repository in site.yaml has source, an https address with {path} and {line}, and report, one with {title} and {url}. Placeholders stand after the host.");

    // 12: names that must exist
    public static readonly DiagnosticRule UnknownSeries = Error("SDG1201", "An unknown series", "Name a series that the indicator declares.");
    public static readonly DiagnosticRule UnknownArea = Error("SDG1202", "An unknown area", "Areas are the ids of vocabulary/areas.csv: three-digit M49 codes, in quotes in YAML, or the id of a group.");
    public static readonly DiagnosticRule UnknownUnit = Error("SDG1203", "An unknown unit", "Units stand in vocabulary/units.yaml.");
    public static readonly DiagnosticRule UnknownMember = Error("SDG1204", "An unknown dimension or member", "Dimensions and their members stand in vocabulary/dimensions.yaml; a series lists the dimensions it uses.");
    public static readonly DiagnosticRule UnknownTechnology = Error("SDG1205", "An unknown technology", "Technologies stand in vocabulary/technologies.yaml.");
    public static readonly DiagnosticRule UnknownParagraph = Error("SDG1206", "An unknown paragraph", "Paragraphs are those of report/report.yaml.");
    public static readonly DiagnosticRule UnknownLanguage = Error("SDG1207", "An unknown language", "Use a language tag such as en, zh or ar; a file named by a language must be listed in site.yaml.");
    public static readonly DiagnosticRule UnknownGoal = Error("SDG1208", "An unknown goal", "Goals stand in vocabulary/goals.yaml.");
    public static readonly DiagnosticRule UnknownIndicator = Error("SDG1209", "An unknown indicator", "Name the code of an indicator of this site.");
    public static readonly DiagnosticRule UnknownSource = Error("SDG1210", "An unknown source", "Name a source that the indicator declares.");
    public static readonly DiagnosticRule UnknownRule = Error("SDG1211", "An unknown rule code", "Rule codes look like SDG1101.");
    public static readonly DiagnosticRule UnknownPlatform = Error("SDG1213", "An unknown platform or instrument", "Platforms and instruments stand in vocabulary/platforms.yaml.");
    public static readonly DiagnosticRule UnknownPage = Error("SDG1212", "An unknown page", "Navigation names home, indicators, goals or the folder of a page in pages/.");

    // 13: figures
    public static readonly DiagnosticRule DuplicateObservation = Error("SDG1301", "An observation stands twice",
        "Series, area, year and the members of all dimensions are the key of an observation. Keep one of the two rows.");
    public static readonly DiagnosticRule NotANumber = Error("SDG1302", "A value is not a finite number",
        "Write numbers with a point and no thousands separators: 1234.5. For a missing figure leave the row out, or leave the value empty with status M.");
    public static readonly DiagnosticRule NotAYear = Error("SDG1303", "A year is not a year", "A year has four digits, 1900 to 2100.");
    public static readonly DiagnosticRule OutOfBounds = Error("SDG1304", "A value lies outside the bounds of its unit",
        "The unit in vocabulary/units.yaml says which values are possible. Correct the value, or choose a unit that allows it.");
    public static readonly DiagnosticRule SeriesWithoutSource = Error("SDG1305", "A series names no source",
        "A figure without a source cannot be trusted. List at least one id of the indicator's sources.");
    public static readonly DiagnosticRule UnknownStatus = Error("SDG1306", "An unknown status or bound",
        "Status is an SDMX OBS_STATUS code: A, B, D, E, F, G, I, K, L, M, N, O, P, Q, S, U, V or W. Bound is < or >.");
    public static readonly DiagnosticRule SeriesWithoutData = Warning("SDG1307", "A series has no observations", "Add figures, or remove the series until there are some.");

    public static readonly DiagnosticRule ChangeDate = Error("SDG1308", "The day of a change is not right",
        "changes.csv says on which day a figure changed: a date such as 2026-11-24, not after as_of of site.yaml.");
    public static readonly DiagnosticRule ChangeKindMismatch = Error("SDG1309", "The kind of a change does not fit its figures",
        "added has a new figure and no old one, removed an old one and no new one, changed has both, and they differ.");
    public static readonly DiagnosticRule ChangeTwice = Error("SDG1310", "A figure has two changes of one day",
        "The record keeps one line a figure and day. Keep one line, from the first old figure to the last new one.");
    public static readonly DiagnosticRule ChangeOutdated = Warning("SDG1311", "The record of changes does not end at the figure that stands",
        "The newest line of a figure in changes.csv says what the figure is now, or that it is gone. The figure was changed since without a line.");

    // 14: languages and sources
    public static readonly DiagnosticRule MissingDefaultTitle = Error("SDG1401", "A text is missing in the default language",
        "The default language is what every other language falls back to, so it is required.");
    public static readonly DiagnosticRule MissingTranslation = Warning("SDG1402", "A translation is missing",
        "Readers of that language see the text of the default language, marked as such.");
    public static readonly DiagnosticRule MissingUiWord = Error("SDG1403", "A word of the interface is missing",
        "Every listed language needs every word of the interface. Add the key to ui/<lang>.yaml.");
    public static readonly DiagnosticRule StaleSource = Warning("SDG1404", "A source is older than allowed",
        "Measured at the site's as_of date, never by the clock. Bring in a newer release, or raise max_source_age_days.");
    public static readonly DiagnosticRule BadMessage = Error("SDG1405", "A message does not fit its use",
        "A counted message needs the plural forms of its language, and placeholders {name} must be those of the default language.");

    public static readonly DiagnosticRule TranslationBudget = Error("SDG1406", "A language has fewer texts than its budget asks for",
        "budgets.translations in site.yaml says which share of all texts a language must have. Translate more, or lower the budget.");

    // 15: Markdown and links
    public static readonly DiagnosticRule BrokenLink = Error("SDG1501", "A link leads nowhere", "The file or page is not there. Links between pages are relative paths to .md or indicator.yaml files in the content tree.");
    public static readonly DiagnosticRule BrokenAnchor = Error("SDG1502", "A link leads to an anchor that is not there", "The page exists, but no heading or row has that id.");
    public static readonly DiagnosticRule MissingImage = Error("SDG1503", "An image is not there", "Images stand in assets/ and are named by a relative path.");
    public static readonly DiagnosticRule UnknownFigure = Error("SDG1504", "A figure reference names no figure",
        "No observation has that indicator, series, area, members and year.");
    public static readonly DiagnosticRule UnknownDirective = Error("SDG1505", "An unknown directive", "Directives are :figure[..]{..}, :year[..]{..}, :paragraph[..], :indicator[..], and the blocks :::note, :::caution and :::method.");
    public static readonly DiagnosticRule UnsafeLink = Error("SDG1506", "A link's scheme is not allowed", "Links may use https, http and mailto.");
    public static readonly DiagnosticRule HtmlRemoved = Warning("SDG1507", "Raw HTML was left out", "Only harmless elements and attributes of raw HTML reach the page; scripts, styles and event handlers do not.");
    public static readonly DiagnosticRule ImageWithoutText = Error("SDG1508", "An image has no text for those who cannot see it", "Write ![what the image shows](path).");
    public static readonly DiagnosticRule HeadingOrder = Error("SDG1509", "A heading skips a level or is of level 1", "The page's title is the only heading of level 1; headings in the text start at ## and go down one level at a time.");

    public static readonly DiagnosticRule TypedNumber = new("SDG1510", Severity.Error, "A number is typed into the text",
        "A typed number grows old in silence and has no source. Refer to the datum: :figure[7.1.1]{area=001 year=2020}; the build prints it, formatted for the language and linked to its row. Years, indicator codes, document symbols and numbers in names (CO2) are fine, and so are numbers in words. Where a number is none of these and still right, say why: <!-- allow SDG1510: reason -->.",
        IsJudgement: true);

    // 16: templates
    public static readonly DiagnosticRule TemplateSyntax = Error("SDG1601", "A template cannot be read", "The place is that in the template.");
    public static readonly DiagnosticRule TemplateFailed = Error("SDG1602", "A template failed while rendering", "The place is that in the template; the message names the page.");
    public static readonly DiagnosticRule TemplateLimit = Error("SDG1603", "A template went over a limit", "Loops, recursion, time and output of a template are bounded.");
    public static readonly DiagnosticRule MissingTemplate = Error("SDG1604", "A template is missing", "The program brings every template it needs; an include names one that is not there.");

    // 17: routes and output
    public static readonly DiagnosticRule DuplicateRoute = Error("SDG1701", "Two pages want one address", "Rename one of the pages.");
    public static readonly DiagnosticRule BrokenOutputLink = Error("SDG1702", "A page links to something that was not written", "A template made a link that leads nowhere.");
    public static readonly DiagnosticRule OrphanPage = Warning("SDG1703", "No page leads to this page", "Readers cannot find it. Link to it, or add it to the navigation.");
    public static readonly DiagnosticRule BadRoute = Error("SDG1704", "An address cannot be used", "Addresses stay below the site's root and are made of letters, digits, hyphens, dots and slashes.");

    public static readonly DiagnosticRule DuplicateAnchor = Error("SDG1705", "An id stands twice on a page", "A link to that id would lead to the first of the two only.");
    public static readonly DiagnosticRule ForeignFile = Error("SDG1706", "A file in the output folder is not the program's", "The program never deletes what it did not write. Move the file away, or keep it with --allow-foreign.");
    public static readonly DiagnosticRule BadOutputFolder = Error("SDG1707", "The output folder cannot be used", "The site is put in place in one step, so the folder must be a plain folder of its own: no link, no mount point, nothing inside or around the content or the templates.");

    // 18: copies of a site
    public static readonly DiagnosticRule BadManifest = Error("SDG1801", "The manifest of a copy is missing or damaged", "manifest.json lists all files of a site with size and SHA-256, and manifest.json.sha256 holds the manifest's own. Without both, nothing can be said about a copy.");
    public static readonly DiagnosticRule LostFile = Error("SDG1802", "A file is missing from a copy", "The manifest lists it. Something was lost on the way.");
    public static readonly DiagnosticRule AlteredFile = Error("SDG1803", "A file of a copy was altered", "Its size or its bytes are not those that the manifest lists.");
    public static readonly DiagnosticRule ExtraFile = Error("SDG1804", "A copy holds a file that is not the publisher's", "The manifest does not list it. Names at the top that begin with a dot are let pass, as a build does.");
    public static readonly DiagnosticRule UnsafeEntry = Error("SDG1805", "Something in a copy is no plain file", "Links, encrypted files, a name that stands twice and names that lead elsewhere have no place in a copy of a site. Do not unpack such a zip.");

    // 19: budgets
    public static readonly DiagnosticRule PageTooHeavy = Warning("SDG1901", "A page weighs more than its budget",
        "budgets.page_weight in site.yaml says how many KB the first view of a page may weigh: the page, its stylesheet and its scripts, compressed. Shorten the page, lighten the template, or raise the budget.");
    public static readonly DiagnosticRule TooManyRequests = Warning("SDG1902", "A page needs more files than its budget",
        "budgets.requests in site.yaml says how many files the first view of a page may need. Put files of the template together, or raise the budget.");
    public static readonly DiagnosticRule BuildTooLong = Warning("SDG1903", "The build took longer than its budget",
        "budgets.build_seconds in site.yaml says how long a build may take. The site is the same; only this finding depends on the clock. Run it on a faster machine, or raise the budget.");
    public static readonly DiagnosticRule StaleFigures = Warning("SDG1904", "The newest figure of a series is older than allowed",
        "budgets.stale_after in site.yaml says how many years before as_of the newest figure of a series may lie. Bring in newer figures, or raise the budget.");

    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        MissingFile, UnexpectedFile, YamlSyntax, YamlForbidden, TooLarge, DuplicateKey, CsvSyntax, NotUtf8, LeavesTree, CaseCollision, BadName, UnreadableFile, BadSilence, IdleSilence, UnmergedText,
        UnknownKey, WrongType, MissingKey, BadFormat, BadValue, DuplicateId, CodeMismatch, RepositoryPattern,
        UnknownSeries, UnknownArea, UnknownUnit, UnknownMember, UnknownTechnology, UnknownParagraph, UnknownLanguage, UnknownGoal, UnknownIndicator, UnknownSource, UnknownRule, UnknownPage, UnknownPlatform,
        DuplicateObservation, NotANumber, NotAYear, OutOfBounds, SeriesWithoutSource, UnknownStatus, SeriesWithoutData,
        ChangeDate, ChangeKindMismatch, ChangeTwice, ChangeOutdated,
        MissingDefaultTitle, MissingTranslation, MissingUiWord, StaleSource, BadMessage, TranslationBudget,
        BrokenLink, BrokenAnchor, MissingImage, UnknownFigure, UnknownDirective, UnsafeLink, HtmlRemoved, ImageWithoutText, HeadingOrder, TypedNumber,
        TemplateSyntax, TemplateFailed, TemplateLimit, MissingTemplate,
        DuplicateRoute, BrokenOutputLink, OrphanPage, BadRoute, DuplicateAnchor, ForeignFile, BadOutputFolder,
        BadManifest, LostFile, AlteredFile, ExtraFile, UnsafeEntry,
        PageTooHeavy, TooManyRequests, BuildTooLong, StaleFigures,
    ];

    /// <summary>The rule with that code, or null.</summary>
    public static DiagnosticRule? Find(string code) => All.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase));

    private static DiagnosticRule Error(string code, string title, string explanation) => new(code, Severity.Error, title, explanation);

    private static DiagnosticRule Warning(string code, string title, string explanation) => new(code, Severity.Warning, title, explanation);
}
