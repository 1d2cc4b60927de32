using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4418;

public static class DocumentStamp<TDocument>
{
    private static readonly Lazy<Guid> s_id = new(Engrave);

    public static Guid Id => s_id.Value;

    public static bool Matches(ReadOnlySpan<byte> header) =>
        header.Length >= 16 && new Guid(header[..16]) == Id;

    private static Guid Engrave()
    {
        byte[] name = System.Text.Encoding.UTF8.GetBytes(typeof(TDocument).FullName);
        return new Guid(System.Security.Cryptography.MD5.HashData(name));
    }
}
