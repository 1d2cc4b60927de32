using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1735;

public abstract class AlphabetCodec
{
    protected bool Padded;
    protected int Bits;
    protected char[] Encode;

    protected AlphabetCodec(string alphabet, int bits)
    {
        Encode = alphabet.ToCharArray();
        Bits = bits;
        Padded = alphabet.Length < (1 << bits);
    }

    public abstract string Write(ReadOnlySpan<byte> data);
}

public sealed class MirrorCodec : AlphabetCodec
{
    private static readonly ConcurrentDictionary<string, MirrorCodec> s_codecs = new(StringComparer.Ordinal);

    private bool _folded;
    private Dictionary<char, char> _fold;

    private MirrorCodec(string alphabet)
        : base(alphabet, 4)
    {
        if (Padded)
        {
            Array.Resize(ref Encode, 1 << Bits);
            Array.Fill(Encode, '=', alphabet.Length, Encode.Length - alphabet.Length);
        }

        if (alphabet.Contains('O', StringComparison.Ordinal))
        {
            _fold = new Dictionary<char, char> { ['O'] = '0', ['I'] = '1' };
            _folded = true;
        }
    }

    public static MirrorCodec For(string alphabet) => s_codecs.GetOrAdd(alphabet, static a => new MirrorCodec(a));

    public override string Write(ReadOnlySpan<byte> data)
    {
        var text = new char[data.Length * 2];
        for (int i = 0; i < data.Length; i++)
        {
            text[2 * i] = Map(Encode[data[i] >> 4]);
            text[(2 * i) + 1] = Map(Encode[data[i] & 15]);
        }

        return new string(text);
    }

    public static Task<string[]> WriteAllAsync(string alphabet, IReadOnlyList<byte[]> blocks)
    {
        var pending = new Task<string>[blocks.Count];
        for (int i = 0; i < pending.Length; i++)
        {
            byte[] block = blocks[i];
            pending[i] = Task.Run(() => For(alphabet).Write(block));
        }

        return Task.WhenAll(pending);
    }

    private char Map(char c) => _folded && _fold.TryGetValue(c, out char mapped) ? mapped : c;
}
