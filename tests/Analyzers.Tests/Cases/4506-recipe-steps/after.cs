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
    private Outline _outline;

    public Recipe(string text) => _text = text;

    public static List<string> Quick(IEnumerable<Recipe> recipes, int limit)
    {
        var picked = new List<string>();
        foreach (var recipe in recipes)
        {
            var outline = recipe.Parse();
            if (outline.NeedsOven || outline.Minutes > limit)
            {
                continue;
            }

            picked.Add(outline.Steps[0]);
        }

        return picked;
    }

    private Outline Parse()
    {
        if (_outline is { } ready)
        {
            return ready;
        }

        using (_parse.EnterScope())
        {
            if (_outline is { } known)
            {
                return known;
            }

            int minutes = 0;
            bool needsOven = false;
            var steps = ImmutableArray.CreateBuilder<string>();
            foreach (var line in _text.Split('\n'))
            {
                minutes += line.Contains("minute", StringComparison.OrdinalIgnoreCase) ? 5 : 1;
                needsOven |= line.Contains("bake", StringComparison.OrdinalIgnoreCase);
                steps.Add(line.Trim());
            }

            return _outline = new Outline(steps.ToImmutable(), minutes, needsOven);
        }
    }

    private sealed record Outline(ImmutableArray<string> Steps, int Minutes, bool NeedsOven);
}
