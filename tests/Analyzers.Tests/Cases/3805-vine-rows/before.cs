using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3805;

public sealed class VineyardPlan
{
    private readonly object _draw = new();
    private readonly string _survey;
    private ImmutableArray<string> _varieties;
    private int _spacing;
    private bool _terraced;

    public VineyardPlan(string survey) => _survey = survey;

    public int Length(string variety)
    {
        DrawIfNeeded();
        int row = _varieties.IndexOf(variety);
        return row < 0 ? 0 : (row + 1) * _spacing;
    }

    public bool NeedsSteps
    {
        get
        {
            DrawIfNeeded();
            return _terraced && _spacing < 180;
        }
    }

    private void DrawIfNeeded()
    {
        if (!_varieties.IsDefault)
        {
            return;
        }

        lock (_draw)
        {
            if (_varieties.IsDefault)
            {
                string[] parts = _survey.Split(';', StringSplitOptions.TrimEntries);
                _spacing = int.Parse(parts[0]);
                _terraced = parts[1] == "terraced";
                _varieties = ImmutableArray.Create(parts[2..]);
            }
        }
    }
}
