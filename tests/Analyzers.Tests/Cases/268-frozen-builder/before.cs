using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C268;

public sealed class PipelineBuilder
{
    private readonly List<Func<string, string>> _steps = new();
    private bool _frozen;
    private string _name = "pipeline";

    public PipelineBuilder Named(string name)
    {
        ThrowIfFrozen();
        _name = name;
        return this;
    }

    public PipelineBuilder Then(Func<string, string> step)
    {
        ThrowIfFrozen();
        _steps.Add(step);
        return this;
    }

    public Pipeline Build()
    {
        _frozen = true;
        return new Pipeline(_name, _steps.ToArray());
    }

    private void ThrowIfFrozen()
    {
        if (_frozen)
        {
            throw new InvalidOperationException("already built");
        }
    }
}

public sealed class Pipeline
{
    private readonly string _name;
    private readonly Func<string, string>[] _steps;

    internal Pipeline(string name, Func<string, string>[] steps)
    {
        _name = name;
        _steps = steps;
    }

    public static Task<string[]> NormalizeAsync(string[] inputs)
    {
        var pipeline = new PipelineBuilder().Named("normalize").Then(s => s.Trim()).Then(s => s.ToUpperInvariant()).Build();
        return Task.WhenAll(Array.ConvertAll(inputs, input => Task.Run(() => pipeline.Run(input))));
    }

    public string Run(string input)
    {
        foreach (var step in _steps)
        {
            input = step(input) ?? throw new InvalidOperationException(_name);
        }

        return input;
    }
}
