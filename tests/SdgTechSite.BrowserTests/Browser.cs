using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace SdgTechSite.BrowserTests;

/// <summary>Debian's Chromium, started once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--disable-gpu",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            ChromiumSandbox = false,
            Args = Quiet,
        });
    }

    /// <summary>A fresh window of that size, light or dark or with the few colours of a reader who forces them, that keeps a record of what went wrong in it.</summary>
    public async Task<Window> OpenAsync(int width = 1280, int height = 900, bool dark = false, bool script = true, bool forced = false)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = forced ? ForcedColors.Active : ForcedColors.None,
        });
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>One page in the browser, with its console errors and the requests it made.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Problems.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Problems.Enqueue(error);
        page.Request += (_, request) => Requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) => Problems.Enqueue($"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    // Events come on a thread of the driver, while a test reads.
    public ConcurrentQueue<string> Problems { get; } = [];

    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Waits until the address holds <paramref name="part"/>. Asked of the page again and again: the driver's own wait for an address misses a navigation that ends while it begins to wait.</summary>
    public Task ArrivesAsync(string part) => Page.WaitForFunctionAsync("part => decodeURI(location.href).includes(part) && document.readyState === 'complete'", part);

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
