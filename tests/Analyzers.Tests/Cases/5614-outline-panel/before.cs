using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5614;

public sealed class OutlinePanel
{
    private readonly int _ownerThread = Environment.CurrentManagedThreadId;
    private readonly SynchronizationContext _ui;
    private readonly Func<string, string[]> _parse;
    private int _generation;
    private bool _populated;
    private string[] _headings;
    private int _deepest;
    private int _selected;

    public OutlinePanel(SynchronizationContext ui, Func<string, string[]> parse)
    {
        _ui = ui ?? throw new ArgumentNullException(nameof(ui));
        _parse = parse ?? throw new ArgumentNullException(nameof(parse));
    }

    public IReadOnlyList<string> Headings
    {
        get
        {
            VerifyAccess();
            return _populated ? _headings : Array.Empty<string>();
        }
    }

    public string Selected
    {
        get
        {
            VerifyAccess();
            if (!_populated)
            {
                return null;
            }

            return _selected < _headings.Length ? _headings[_selected].PadLeft(_deepest * 2) : null;
        }
    }

    public void Select(int index)
    {
        VerifyAccess();
        _selected = Math.Max(0, index);
    }

    public void Refresh(string document)
    {
        VerifyAccess();
        int generation = ++_generation;
        _populated = false;
        _ = Task.Run(() =>
        {
            var headings = _parse(document);
            _ui.Post(_ => Accept(generation, headings), null);
        });
    }

    private void Accept(int generation, string[] headings)
    {
        VerifyAccess();
        if (generation != _generation)
        {
            return;
        }

        _populated = true;
        _headings = headings;
        _deepest = 0;
        foreach (var heading in headings)
        {
            int depth = heading.Length - heading.TrimStart('#').Length;
            _deepest = Math.Max(_deepest, depth);
        }
    }

    private void VerifyAccess()
    {
        if (Environment.CurrentManagedThreadId != _ownerThread)
        {
            throw new InvalidOperationException("The panel belongs to the thread that created it.");
        }
    }
}
