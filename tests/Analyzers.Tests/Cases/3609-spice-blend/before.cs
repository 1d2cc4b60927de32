using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3609;

public sealed class SpiceBlend
{
    private readonly object _mortar = new();
    private readonly IReadOnlyDictionary<string, int> _recipe;
    private bool _ground;
    private int _grams;
    private string _label;

    public SpiceBlend(IReadOnlyDictionary<string, int> recipe) => _recipe = recipe;

    public bool TryLabel(int limit, out string label)
    {
        EnsureGround();
        label = _label;
        return _grams <= limit;
    }

    private void EnsureGround()
    {
        if (Volatile.Read(ref _ground))
        {
            return;
        }

        lock (_mortar)
        {
            if (!_ground)
            {
                int grams = 0;
                foreach (var part in _recipe)
                {
                    grams += part.Value;
                }

                _grams = grams;
                _label = string.Join('+', _recipe.Keys);
                _ground = true;
            }
        }
    }
}
