using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4405;

public sealed class PhraseBundle
{
    public bool Compiled { get; internal set; }

    public int Longest { get; internal set; }

    public Dictionary<string, string> Phrases { get; } = new();
}

public sealed class BundleCompiler
{
    private static readonly ReaderWriterLockSlim s_door = new();

    public void Compile(PhraseBundle bundle, IEnumerable<string> lines)
    {
        s_door.EnterWriteLock();
        try
        {
            if (bundle.Compiled)
            {
                return;
            }

            foreach (var line in lines)
            {
                int at = line.IndexOf('=');
                bundle.Phrases[line[..at]] = line[(at + 1)..];
                bundle.Longest = Math.Max(bundle.Longest, line.Length - at - 1);
            }

            bundle.Compiled = true;
        }
        finally
        {
            s_door.ExitWriteLock();
        }
    }
}

public sealed class Greeter
{
    private readonly PhraseBundle _bundle;
    private readonly BundleCompiler _compiler;
    private readonly string[] _lines;

    public Greeter(PhraseBundle bundle, BundleCompiler compiler, string[] lines)
    {
        _bundle = bundle;
        _compiler = compiler;
        _lines = lines;
    }

    public int Column => _bundle.Compiled ? _bundle.Longest + 2 : 0;

    public string Say(string key)
    {
        if (_bundle.Compiled == false)
        {
            _compiler.Compile(_bundle, _lines);
        }

        return _bundle.Phrases.TryGetValue(key, out var text) ? text.PadRight(_bundle.Longest) : key;
    }
}
