using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6125;

public sealed class DocumentPart
{
    private readonly byte[] _content;
    private StrongBox<Guid> _fingerprint;

    public DocumentPart(byte[] content) => _content = content;

    public Guid Fingerprint
    {
        get
        {
            var box = _fingerprint;
            if (box is null)
            {
                var hash = SHA256.HashData(_content);
                box = new StrongBox<Guid>(new Guid(hash.AsSpan(0, 16)));
                _fingerprint = box;
            }

            return box.Value;
        }
    }

    public static Task<bool[]> CompareAsync(DocumentPart original, IEnumerable<DocumentPart> copies)
    {
        var checks = new List<Task<bool>>();
        foreach (var copy in copies)
        {
            checks.Add(Task.Run(() => copy.Fingerprint == original.Fingerprint));
        }

        return Task.WhenAll(checks);
    }
}
