using System.Globalization;

namespace Corpus.C1822;

public sealed partial class ThemePage(Func<string, Task<string>> fetch)
{
    private volatile bool _loaded;

    public static ThemePage Current { get; } = new(static name => File.ReadAllTextAsync(name + ".theme"));

    public async Task EnsureAsync()
    {
        if (_loaded)
        {
            return;
        }

        string palette = await fetch("palette").ConfigureAwait(false);
        string font = await fetch("font").ConfigureAwait(false);
        _palette = ParsePalette(palette);
        _font = font.Trim();
        _loaded = true;
    }

    private static Dictionary<string, uint> ParsePalette(string text)
    {
        var colors = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n'))
        {
            int at = line.IndexOf('#');
            if (at > 0 && uint.TryParse(line.AsSpan(at + 1).Trim(), NumberStyles.HexNumber, null, out uint rgb))
            {
                colors[line[..at].Trim()] = rgb;
            }
        }

        return colors;
    }
}

public sealed partial class ThemePage
{
    private Dictionary<string, uint> _palette;
    private string _font;

    public async Task<uint> ColorAsync(string name)
    {
        await EnsureAsync().ConfigureAwait(false);
        return _palette.TryGetValue(name, out uint rgb) ? rgb : 0x202020;
    }

    public async Task<string> FontAsync(int size)
    {
        await EnsureAsync().ConfigureAwait(false);
        return _font + "," + size.ToString(CultureInfo.InvariantCulture);
    }
}

public sealed class BadgeRenderer
{
    public async Task<string> RenderAsync(string label)
    {
        uint color = await ThemePage.Current.ColorAsync("badge").ConfigureAwait(false);
        string font = await ThemePage.Current.FontAsync(11).ConfigureAwait(false);
        return $"<b style=\"color:#{color:x6};font:{font}\">{label}</b>";
    }
}
