using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.S1730;

public sealed class ContentProfile
{
    private static readonly ConcurrentDictionary<string, ContentProfile> s_profiles = new(StringComparer.OrdinalIgnoreCase);

    private readonly string _header;
    private string _mediaType;
    private bool _isText;
    private Encoding _encoding;

    private ContentProfile(string header) => _header = header;

    public string MediaType
    {
        get
        {
            Analyze();
            return _mediaType;
        }
    }

    public static ContentProfile For(string header) => s_profiles.GetOrAdd(header, static h => new ContentProfile(h));

    public string Decode(ReadOnlySpan<byte> body)
    {
        Analyze();
        return _isText ? _encoding.GetString(body) : Convert.ToHexString(body);
    }

    private void Analyze()
    {
        if (_encoding is not null)
        {
            return;
        }

        string charset = null;
        string[] parts = _header.Split(';');
        for (int i = 1; i < parts.Length; i++)
        {
            string part = parts[i].Trim();
            if (part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))
            {
                charset = part["charset=".Length..].Trim('"');
            }
        }

        string media = parts[0].Trim().ToLowerInvariant();
        _mediaType = media;
        _isText = media.StartsWith("text/", StringComparison.Ordinal) || media.EndsWith("json", StringComparison.Ordinal);
        _encoding = charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset);
    }
}
