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
    private Parsed _parsed;

    private ContentProfile(string header) => _header = header;

    public string MediaType => Analyze().MediaType;

    public static ContentProfile For(string header) => s_profiles.GetOrAdd(header, static h => new ContentProfile(h));

    public string Decode(ReadOnlySpan<byte> body)
    {
        Parsed parsed = Analyze();
        return parsed.IsText ? parsed.Encoding.GetString(body) : Convert.ToHexString(body);
    }

    private Parsed Analyze()
    {
        Parsed known = _parsed;
        if (known is not null)
        {
            return known;
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
        bool isText = media.StartsWith("text/", StringComparison.Ordinal) || media.EndsWith("json", StringComparison.Ordinal);
        var parsed = new Parsed(media, isText, charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset));
        _parsed = parsed;
        return parsed;
    }

    private sealed record Parsed(string MediaType, bool IsText, Encoding Encoding);
}
