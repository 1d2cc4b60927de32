using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5917;

internal struct OnceNote
{
    private bool _written;

    public bool Written => _written;

    public void Write(object sync, Action<string> log, string text)
    {
        lock (sync)
        {
            if (!_written)
            {
                log(text);
                _written = true;
            }
        }
    }
}

public abstract class Codec
{
    private readonly object _sync = new();
    private readonly Action<string> _log;
    private OnceNote _deprecated;

    protected Codec(string name, Action<string> log)
    {
        Name = name;
        _log = log;
    }

    public string Name { get; }

    protected void NoteDeprecated()
    {
        if (!_deprecated.Written)
        {
            _deprecated.Write(_sync, _log, "codec " + Name + " is deprecated");
        }
    }
}

public sealed class Base32Codec : Codec
{
    private readonly char[] _alphabet;
    private readonly int _mask;

    public Base32Codec(Action<string> log)
        : base("base32", log)
    {
        _alphabet = "abcdefghijklmnopqrstuvwxyz234567".ToCharArray();
        _mask = _alphabet.Length - 1;
    }

    public char Encode(byte value)
    {
        NoteDeprecated();
        return _alphabet[value & _mask];
    }
}

public static class CodecBench
{
    public static void Run(Base32Codec codec, byte[] data, char[] target) =>
        Parallel.For(0, data.Length, i => target[i] = codec.Encode(data[i]));
}
