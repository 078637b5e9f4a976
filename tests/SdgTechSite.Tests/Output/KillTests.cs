using System.Diagnostics;
using SdgTechSite.Output;
using SdgTechSite.Tests.Support;
using Xunit;

namespace SdgTechSite.Tests.Output;

/// <summary>
/// Builds by the real program, killed at moments spread over their whole time, some of them while the new site is put in place. Whatever the moment, the
/// output is a whole site, the old or the new one, and the next build makes the new one.
/// </summary>
public sealed class KillTests
{
    /// <summary>Files of others in the output, so that putting a site in place takes long enough to be hit.</summary>
    private const int FilesOfOthers = 1500;

    private const int MostTries = 20;

    /// <summary>Signs on the disk that the last part of a build has begun: the new site is staged, others' files enter it, it stands in place.</summary>
    private static readonly string[] Signs = ["manifest.json.sha256", ".git/objects/0", string.Empty];

    /// <summary>How many builds are killed, and how many of those in their last part; the exhaustive run sets more.</summary>
    private static readonly (int Anywhere, int Publishing) Kills = Environment.GetEnvironmentVariable("SDGTECH_FULL") is null ? (7, 3) : (80, 20);

    [Fact]
    public void A_build_that_is_killed_leaves_a_whole_site_and_the_next_one_succeeds()
    {
        using var site = new TwoStates();
        var time = Stopwatch.StartNew();
        site.Turn();
        using (var whole = site.Start()) whole.WaitForExit();
        var length = time.Elapsed;
        site.AssertIsNew();

        for (var i = 0; i < Kills.Anywhere; i++)
        {
            site.Turn();
            using var build = site.Start();
            if (!build.WaitForExit(length * (i + 0.5) / Kills.Anywhere)) build.Kill();
            build.WaitForExit();
            site.AssertIsOldOrNewAndHeals();
        }

        for (var i = 0; i < Kills.Publishing; i++) KillWhilePublishing(site, Signs[i % Signs.Length], i);
    }

    private static void KillWhilePublishing(TwoStates site, string sign, int round)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            site.Turn();
            using var build = site.Start();
            while (!build.HasExited && !site.Shows(sign)) Thread.SpinWait(20);
            Thread.SpinWait(round * 4000);
            var wasRunning = !build.HasExited;
            build.Kill();
            build.WaitForExit();
            site.AssertIsOldOrNewAndHeals();
            if (wasRunning) return;
        }

        Assert.Fail($"In {MostTries} builds, none was still running when '{sign}' was seen.");
    }

    /// <summary>A site whose content goes back and forth between two states, which differ on every page.</summary>
    private sealed class TwoStates : IDisposable
    {
        private readonly SiteCopy _site = SiteCopy.Of("small");
        private readonly string[] _trees = new string[2];
        private int _now;

        public TwoStates()
        {
            for (var i = 0; i < FilesOfOthers; i++) _site.With($"site-output/.git/objects/{i}", "x");
            // The dots are there before the first build, which must keep them.
            for (var i = 0; i < 2; i++)
            {
                Turn();
                _site.BuildCleanly();
                _trees[_now] = _site.Tree();
            }
        }

        /// <summary>Edits the content into the other state.</summary>
        public void Turn()
        {
            string[] titles = ["Small site", "Site of the other state"];
            _site.Change("content/site.yaml", titles[_now], titles[1 - _now]);
            _now = 1 - _now;
        }

        public Process Start() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sdgtech.dll"), "build", "--quiet"]) { WorkingDirectory = _site.Folder, UseShellExecute = false })!;

        public bool Shows(string sign) => sign.Length > 0
            ? File.Exists(Path.Combine(_site.Folder, ".site-output.new", sign))
            : _trees[_now].Contains(SumThere(), StringComparison.Ordinal);

        public void AssertIsNew() => Assert.Equal(_trees[_now], _site.Tree());

        public void AssertIsOldOrNewAndHeals()
        {
            var report = SiteVerifier.Folder(_site.Output, "site-output");
            Assert.True(report.IsWhole, string.Join('\n', report.Findings.Take(5).Select(SiteCopy.Show)));
            Assert.Contains(_site.Tree(), _trees);
            _site.BuildCleanly();
            AssertIsNew();
            Assert.Equal(["content", "site-output"], Directory.EnumerateFileSystemEntries(_site.Folder).Select(Path.GetFileName).Where(n => !n!.StartsWith(".site-output.cache", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        public void Dispose() => _site.Dispose();

        /// <summary>The hash of the manifest that stands in the output now, as <see cref="SiteCopy.TreeOf"/> writes it.</summary>
        private string SumThere()
        {
            try
            {
                return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(_site.Output, "manifest.json"))));
            }
            catch (IOException)
            {
                return "none";
            }
        }
    }
}
