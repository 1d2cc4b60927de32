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
    private ImmutableArray<string> _codes;
    private string _fallback;
    private int _longest;

    public TariffBook(Func<IEnumerable<string>> lines) => _lines = lines;

    public string Classify(string code)
    {
        if (_codes.IsDefault)
        {
            Load();
        }

        if (code.Length > _longest)
        {
            return _fallback;
        }

        return _codes.Contains(code) ? code : _fallback;
    }

    private void Load()
    {
        lock (_load)
        {
            if (!_codes.IsDefault)
            {
                return;
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

            _longest = longest;
            _fallback = fallback;
            _codes = codes.ToImmutable();
        }
    }
}
