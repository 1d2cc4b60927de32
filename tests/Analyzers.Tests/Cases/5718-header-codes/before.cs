using System;
using System.Collections.Generic;
using System.Threading;

namespace Corpus.C5718;

public sealed class HeaderCodes
{
    private readonly Func<string[]> _wellKnown;
    private object _sync;
    private bool _built;
    private Dictionary<string, byte> _codes;
    private string[] _names;
    private int _longest;

    public HeaderCodes(Func<string[]> wellKnown) => _wellKnown = wellKnown;

    private Dictionary<string, byte> Codes =>
        LazyInitializer.EnsureInitialized(ref _codes, ref _built, ref _sync, Build);

    public bool TryEncode(string name, out byte code)
    {
        var codes = Codes;
        if (name.Length > _longest)
        {
            code = 0;
            return false;
        }

        return codes.TryGetValue(name, out code);
    }

    public string Decode(byte code)
    {
        _ = Codes;
        return code < _names.Length ? _names[code] : null;
    }

    private Dictionary<string, byte> Build()
    {
        var codes = new Dictionary<string, byte>(StringComparer.OrdinalIgnoreCase);
        _names = _wellKnown();
        for (int i = 0; i < _names.Length && i <= byte.MaxValue; i++)
        {
            codes[_names[i]] = (byte)i;
            _longest = Math.Max(_longest, _names[i].Length);
        }

        return codes;
    }
}
