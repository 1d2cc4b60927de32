using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4418;

public static class DocumentStamp<TDocument>
{
    private static readonly object s_press = new();
    private static Guid s_id;

    public static Guid Id
    {
        get
        {
            if (s_id == Guid.Empty)
            {
                Engrave();
            }

            return s_id;
        }
    }

    public static bool Matches(ReadOnlySpan<byte> header) =>
        header.Length >= 16 && new Guid(header[..16]) == Id;

    private static void Engrave()
    {
        lock (s_press)
        {
            if (s_id == Guid.Empty)
            {
                byte[] name = System.Text.Encoding.UTF8.GetBytes(typeof(TDocument).FullName);
                s_id = new Guid(System.Security.Cryptography.MD5.HashData(name));
            }
        }
    }
}
