using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5515;

public sealed class TariffBook
{
    private readonly object _load = new();
    private readonly Func<IEnumerable<string>> _lines;
    private Tariff _tariff;

    public TariffBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Classify(string code)
    {
        var tariff = _tariff ?? Load();
        if (code.Length > tariff.Longest)
        {
            return tariff.Fallback;
        }

        return tariff.Codes.Contains(code) ? code : tariff.Fallback;
    }

    private Tariff Load()
    {
        lock (_load)
        {
            if (_tariff != null)
            {
                return _tariff;
            }

            var codes = ImmutableArray.CreateBuilder<string>();
            int longest = 0;
            string fallback = "";
            foreach (string line in _lines())
            {
                if (line.StartsWith('*'))
                {
                    fallback = line.Substring(1);
                    continue;
                }

                codes.Add(line);
                longest = Math.Max(longest, line.Length);
            }

            _tariff = new Tariff(codes.ToImmutable(), fallback, longest);
            return _tariff;
        }
    }

    private sealed record Tariff(ImmutableArray<string> Codes, string Fallback, int Longest);
}
