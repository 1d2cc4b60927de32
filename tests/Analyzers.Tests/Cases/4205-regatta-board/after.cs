using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4205;

public sealed class Heat(string title)
{
    private readonly string[] _crews = new string[8];

    public string Title { get; } = title;

    public string Favourite { get; set; }

    public string this[int lane]
    {
        get => _crews[lane - 1] ?? "empty";
        set => _crews[lane - 1] = value;
    }
}

public sealed class RegattaBoard
{
    private readonly SemaphoreSlim _edit = new(1, 1);
    private readonly Func<string, Task<IReadOnlyList<string>>> _draw;

    public RegattaBoard(Func<string, Task<IReadOnlyList<string>>> draw) => _draw = draw;

    public Heat Current { get; private set; }

    public string CrewIn(int lane) => Current?[lane] ?? "no heat called";

    public string Headline()
    {
        var heat = Current;
        return heat is null ? "" : $"{heat.Title.ToUpperInvariant()} - watch {heat.Favourite.Trim()}!";
    }

    public async Task CallAsync(string title)
    {
        await _edit.WaitAsync().ConfigureAwait(false);
        try
        {
            var drawn = await _draw(title).ConfigureAwait(false);
            var heat = new Heat(title);
            for (int i = 0; i < drawn.Count; i++)
            {
                heat[i + 1] = drawn[i];
            }

            heat.Favourite = drawn.Count > 0 ? drawn[0] : "nobody";
            Current = heat;
        }
        finally
        {
            _edit.Release();
        }
    }
}
