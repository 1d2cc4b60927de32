using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5803;

public abstract class Cipher
{
    [MethodImpl(MethodImplOptions.Synchronized)]
    public byte[] Apply(byte[] block) => Transform(block);

    [MethodImpl(MethodImplOptions.Synchronized)]
    public void Rekey() => Forget();

    protected abstract byte[] Transform(byte[] block);

    protected abstract void Forget();
}

public sealed class PadCipher : Cipher
{
    private readonly Func<int> _entropy;
    private bool _keyed;
    private byte[] _pad;
    private int _stride;

    public PadCipher(Func<int> entropy) => _entropy = entropy;

    protected override byte[] Transform(byte[] block)
    {
        if (!_keyed)
        {
            Derive();
        }

        var result = new byte[block.Length];
        for (int i = 0; i < block.Length; i++)
        {
            result[i] = (byte)(block[i] ^ _pad[(i * _stride) & 63]);
        }

        return result;
    }

    protected override void Forget() => _keyed = false;

    private void Derive()
    {
        var random = new Random(_entropy());
        _keyed = true;
        _pad = new byte[64];
        random.NextBytes(_pad);
        _stride = random.Next(1, 32) | 1;
    }
}

public static class CipherFarm
{
    public static Task<byte[][]> ApplyAllAsync(Cipher cipher, IEnumerable<byte[]> blocks)
    {
        var work = new List<Task<byte[]>>();
        foreach (var block in blocks)
        {
            work.Add(Task.Run(() => cipher.Apply(block)));
        }

        return Task.WhenAll(work);
    }
}
