using System.Collections.Immutable;
using System.Text;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary>
/// The words of the made-up sites, in English, and the same words in the letters of other languages. They mean nothing there, but are as long as words are,
/// and stand in the script that the language is written in.
/// </summary>
internal static class Lexicon
{
    public static readonly ImmutableArray<string> Words =
    [
        .. """
            a an the of to in on at by for from with within across between against under over about as and or but if when where while because so that which who
            this these those each every some most few many more less other own same such here there then now later often seldom always also only even still yet
            is are was were be been has have had do does may might can could must should will would
            access adapter air antenna archive area average balance bank base battery bill bridge budget cable canal cell census charge city class clinic coast
            code copper cost count court crop curve data desk device digit district doctor door drone edge energy engine factor farm fee fibre field figure
            filter firm fleet flow forest fund garden gauge grain grid ground harbour health heat home hospital household hour idea index island job journal
            junction key laboratory lake lamp land law lease lens licence light line list loan machine map margin market mast measure meter method mill mine
            model month motor network node north nurse ocean office orbit order panel paper park part patent path patient payment people permit person phone
            pipe place plan plant plate point pool port price print proof pump pupil quality question radio rail rain range rate record region register repair
            report research reserve rice river road robot roof room root route rule sample satellite scale school screen sea season sensor service share ship
            signal skill soil sound south source stage standard station stock storage store street student sun supply surface survey system table tank task
            teacher team term test tide tool tower town track trade train tree turbine unit user valley valve value vehicle village voice water wave weight
            well west wheel wind window wire word work worker world yard year yield zone
            adds allows asks begins brings builds calls carries changes closes counts covers crosses cuts depends draws drives drops enters explains falls
            finds follows gains gives grows helps holds joins keeps leads leaves lends limits links lowers makes means meets moves needs offers opens pays
            puts reaches reads rests returns rises runs sells sends serves shows spreads stands starts stays takes teaches tells tests tries turns uses
            annual broad certain clean clear coarse common complete deep dense dry early equal fair fast fine firm fresh full global high human late light
            local long low main mobile modern mutual narrow national new open partial plain private public quick rapid rare ready recent regional remote rural
            safe sharp short simple slow small stable steady strong tall thin urban useful usual whole wide young
            """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    public static readonly ImmutableArray<string> Goals =
    [
        "Incomes from new work", "Fields that are watched", "Medicine by wire", "Schools on line", "Skills for girls", "Water that is measured", "Power from the sun",
        "Work beside machines", "Networks and factories", "Banking by phone", "Cities with sensors", "Goods that last", "Models of the climate", "Oceans from orbit",
        "Forests from the air", "Registers that hold", "Knowledge shared",
    ];

    public static readonly ImmutableArray<string> Tags =
    [
        "aerial-survey", "batteries", "biofuels", "broadband", "bioprinting", "cloud-storage", "cold-chains", "cryptography", "desalination", "diagnostics",
        "digital-identity", "digital-twins", "drip-irrigation", "drones", "e-learning", "earth-observation", "electric-vehicles", "fibre-optics", "fuel-cells",
        "gene-editing", "geothermal", "heat-pumps", "hydrogen", "machine-learning", "machine-translation", "microgrids", "mobile-money", "nanomaterials",
        "open-data", "open-source", "photovoltaics", "recycling", "robotics", "satellite-links", "sensors", "smart-meters", "telemedicine", "vaccines",
        "weather-models", "wind-turbines",
    ];

    public static readonly ImmutableArray<string> Units = ["Per cent", "Per thousand people", "Points of an index", "Units a household", "Units a firm"];

    public static readonly ImmutableArray<string> Sources = ["Office of made-up figures", "Survey of households", "Returns of the regulator", "Registers of towns", "Archive of images"];

    /// <summary>The rows of the chart and of the table; the first one is the total.</summary>
    public static readonly ImmutableArray<string> Members = ["Total", "Female", "Male", "Urban", "Rural", "Youth"];

    private const string Latin = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>English words in the letters of a language.</summary>
    public static string In(string language, string english) => language switch
    {
        "fr" => Letters(english, "abcdéfghijklmnopqrstuvwxyz"),
        "es" => Letters(english, "ábcdefghijklmnñpqrstuvwxyz"),
        "ru" => Letters(english, "абцдефгхийклмнопярстувшжыз"),
        "ar" => Letters(english, "ابثدهفغحيجكلمنوصقرسطعذشضئز"),
        "zh" => Chinese(english),
        _ => english,
    };

    private static string Letters(string english, string letters) => string.Create(english.Length, (english, letters), static (span, of) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            var c = of.english[i];
            var at = Latin.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            span[i] = at < 0 ? c : char.IsAsciiLetterUpper(c) ? char.ToUpperInvariant(of.letters[at]) : of.letters[at];
        }
    });

    /// <summary>Each word becomes two characters; nothing stands between words.</summary>
    private static string Chinese(string english)
    {
        var text = new StringBuilder(english.Length);
        for (var i = 0; i < english.Length; i++)
        {
            var hash = 17;
            var start = i;
            while (i < english.Length && char.IsAsciiLetter(english[i])) hash = ((hash * 31) + char.ToLowerInvariant(english[i++])) & 0xFFFFFF;
            if (i > start) text.Append((char)(0x4E00 + (hash % 2500))).Append((char)(0x4E00 + (hash / 2500 % 2500)));
            if (i == english.Length) break;
            if (english[i] != ' ') text.Append(english[i] switch { ',' => '，', '.' => '。', var other => other });
        }

        return text.ToString();
    }
}
