using System.Globalization;

namespace SdgTechSite.Benchmarks.Trees;

/// <summary><c>corpus --flavour sdgtech|hugo|11ty --pages N --areas A --years Y --languages en,zh --seed S --out DIR</c>: writes a made-up site.</summary>
internal static class CorpusCommand
{
    public static int Run(Arguments arguments)
    {
        var size = new TreeSize(
            arguments.Number("pages", 1000),
            arguments.Number("areas", 1),
            arguments.Number("years", 20),
            [.. arguments.Text("languages", "en").Split(',')],
            (ulong)arguments.Number("seed", 2030));
        var flavour = arguments.Text("flavour", "sdgtech");
        var to = arguments.Text("out", null);
        if (arguments.Unknown is { } unknown) return Usage(unknown);
        if (flavour == "sdgtech")
        {
            new OurTree(size).Write(to);
            return 0;
        }

        if (Peer.All.FirstOrDefault(p => p.Name == flavour) is not { } peer) return Usage($"--flavour {flavour}");
        if (size.Areas != 1 || size.Languages is not ["en"]) return Usage("peers get figures of the world and English alone");
        new PeerTree(size, peer).Write(to);
        return 0;
    }

    private static int Usage(string wrong)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"corpus: {wrong}"));
        return 2;
    }
}
