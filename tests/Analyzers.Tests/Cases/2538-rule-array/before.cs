using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2538;

public sealed record Rule(string Field, string Operator, string Operand);

public interface IRuleParser
{
    Rule Parse(string line);
}

public sealed class RuleSet
{
    private readonly string _text;
    private readonly IRuleParser _parser;
    private ImmutableArray<Rule> _rules;
    private int _hash;

    public RuleSet(string text, IRuleParser parser)
    {
        _text = text;
        _parser = parser;
    }

    public ImmutableArray<Rule> Rules
    {
        get
        {
            if (_rules.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _rules, Build());
            }

            return _rules;
        }
    }

    public IEnumerable<Rule> ForField(string field)
    {
        foreach (var rule in Rules)
        {
            if (string.Equals(rule.Field, field, StringComparison.OrdinalIgnoreCase))
            {
                yield return rule;
            }
        }
    }

    public override int GetHashCode()
    {
        int hash = _hash;
        if (hash == 0)
        {
            hash = StringComparer.Ordinal.GetHashCode(_text) | 1;
            _hash = hash;
        }

        return hash;
    }

    public override bool Equals(object obj) => obj is RuleSet other && other._text == _text;

    private ImmutableArray<Rule> Build()
    {
        var builder = ImmutableArray.CreateBuilder<Rule>();
        foreach (string line in _text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            builder.Add(_parser.Parse(line.Trim()));
        }

        return builder.ToImmutable();
    }
}
