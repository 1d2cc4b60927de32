using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C1626;

internal static class Memo
{
    public static T Get<T>(ref T value, ref bool known, ref object gate, Func<T> make) =>
        LazyInitializer.EnsureInitialized(ref value, ref known, ref gate, make);
}

public sealed class TemplateCache
{
    private readonly string _folder;
    private object _gate = new();
    private bool _headerKnown;
    private string _header;
    private bool _limitsKnown;
    private (int Width, int Height) _limits;

    public TemplateCache(string folder) => _folder = folder;

    public string Header => Memo.Get(ref _header, ref _headerKnown, ref _gate, ReadHeader);

    public int MaxWidth => Memo.Get(ref _limits, ref _limitsKnown, ref _gate, ReadLimits).Width;

    public int MaxHeight => Memo.Get(ref _limits, ref _limitsKnown, ref _gate, ReadLimits).Height;

    public string Render(string body)
    {
        int width = MaxWidth;
        return Header + (body.Length > width ? body[..width] : body);
    }

    public string[] RenderAll(IReadOnlyList<string> bodies)
    {
        var pages = new string[bodies.Count];
        Parallel.For(0, bodies.Count, i => pages[i] = Render(bodies[i]));
        return pages;
    }

    private string ReadHeader()
    {
        string path = System.IO.Path.Combine(_folder, "header.txt");
        return System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : null;
    }

    private (int Width, int Height) ReadLimits()
    {
        string path = System.IO.Path.Combine(_folder, "limits.txt");
        if (!System.IO.File.Exists(path))
        {
            return (80, 25);
        }

        var cells = System.IO.File.ReadAllText(path).Split('x');
        return (int.Parse(cells[0]), int.Parse(cells[1]));
    }
}
