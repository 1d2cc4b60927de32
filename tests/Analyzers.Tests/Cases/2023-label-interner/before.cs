using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2023;

public sealed class Label
{
    public Label(string text, int ordinal)
    {
        Text = text;
        Ordinal = ordinal;
    }

    public string Text { get; }

    public int Ordinal { get; }

    public override string ToString() => $"{Text}#{Ordinal}";
}

public sealed class LabelInterner
{
    private ImmutableDictionary<string, Label> _labels = ImmutableDictionary<string, Label>.Empty;
    private int _next;

    public int Count => _labels.Count;

    public Label Intern(string text)
    {
        if (_labels.TryGetValue(text, out var known))
        {
            return known;
        }

        int ordinal = Interlocked.Increment(ref _next);
        return ImmutableInterlocked.GetOrAdd(ref _labels, text, new Label(text, ordinal));
    }

    public bool Forget(string text) => ImmutableInterlocked.TryRemove(ref _labels, text, out _);

    public string[] Texts()
    {
        var labels = _labels;
        var texts = new string[labels.Count];
        int i = 0;
        foreach (var label in labels.Values)
        {
            texts[i++] = label.Text;
        }

        Array.Sort(texts, StringComparer.Ordinal);
        return texts;
    }

    public void InternAll(IEnumerable<string> texts)
    {
        Parallel.ForEach(texts, text =>
        {
            if (!string.IsNullOrEmpty(text))
            {
                Intern(text.Trim());
            }
        });
    }
}
