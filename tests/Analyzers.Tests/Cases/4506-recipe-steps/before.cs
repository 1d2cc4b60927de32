using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4506;

public sealed class Recipe
{
    private readonly Lock _parse = new();
    private readonly string _text;
    private ImmutableArray<string> _steps;
    private int _minutes;
    private bool _needsOven;

    public Recipe(string text) => _text = text;

    public static List<string> Quick(IEnumerable<Recipe> recipes, int limit)
    {
        var picked = new List<string>();
        foreach (var recipe in recipes)
        {
            recipe.Parse();
            if (recipe._needsOven || recipe._minutes > limit)
            {
                continue;
            }

            picked.Add(recipe._steps[0]);
        }

        return picked;
    }

    private void Parse()
    {
        if (!_steps.IsDefault)
        {
            return;
        }

        using (_parse.EnterScope())
        {
            if (!_steps.IsDefault)
            {
                return;
            }

            var steps = ImmutableArray.CreateBuilder<string>();
            foreach (var line in _text.Split('\n'))
            {
                _minutes += line.Contains("minute", StringComparison.OrdinalIgnoreCase) ? 5 : 1;
                _needsOven |= line.Contains("bake", StringComparison.OrdinalIgnoreCase);
                steps.Add(line.Trim());
            }

            _steps = steps.ToImmutable();
        }
    }
}
