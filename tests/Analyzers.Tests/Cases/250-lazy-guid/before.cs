using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C250;

public sealed class ModuleImage
{
    private readonly object _hash = new();
    private readonly byte[] _image;
    private Guid _id;

    public ModuleImage(byte[] image) => _image = image;

    public Guid Id
    {
        get
        {
            if (_id == Guid.Empty)
            {
                lock (_hash)
                {
                    if (_id == Guid.Empty)
                    {
                        _id = Fingerprint(_image);
                    }
                }
            }

            return _id;
        }
    }

    public bool Matches(Guid other) => Id == other;

    private static Guid Fingerprint(byte[] image)
    {
        Span<byte> fold = stackalloc byte[16];
        fold[0] = 1;
        for (int i = 0; i < image.Length; i++)
        {
            fold[1 + (i % 15)] ^= (byte)(image[i] + i);
        }

        return new Guid(fold);
    }
}
