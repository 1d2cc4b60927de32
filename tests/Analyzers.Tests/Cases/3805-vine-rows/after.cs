using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3805;

public sealed class VineyardPlan
{
    private sealed record Drawing(ImmutableArray<string> Varieties, int Spacing, bool Terraced);

    private readonly object _draw = new();
    private readonly string _survey;
    private Drawing _drawing;

    public VineyardPlan(string survey) => _survey = survey;

    public int Length(string variety)
    {
        var drawing = DrawIfNeeded();
        int row = drawing.Varieties.IndexOf(variety);
        return row < 0 ? 0 : (row + 1) * drawing.Spacing;
    }

    public bool NeedsSteps
    {
        get
        {
            var drawing = DrawIfNeeded();
            return drawing.Terraced && drawing.Spacing < 180;
        }
    }

    private Drawing DrawIfNeeded()
    {
        var drawing = _drawing;
        if (drawing != null)
        {
            return drawing;
        }

        lock (_draw)
        {
            if (_drawing == null)
            {
                string[] parts = _survey.Split(';', StringSplitOptions.TrimEntries);
                _drawing = new Drawing(
                    ImmutableArray.Create(parts[2..]), int.Parse(parts[0]), parts[1] == "terraced");
            }

            return _drawing;
        }
    }
}
