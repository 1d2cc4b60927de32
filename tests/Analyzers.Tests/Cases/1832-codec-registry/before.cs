using System.Text;

namespace Corpus.C1832;

public interface ICodec
{
    string Name { get; }

    byte[] Encode(string text);
}

public sealed class TextCodec(string name, Encoding encoding) : ICodec
{
    public string Name { get; } = name;

    public byte[] Encode(string text) => encoding.GetBytes(text);
}

public sealed class CodecRegistry
{
    private readonly Lazy<Dictionary<string, ICodec>> _custom;

    public CodecRegistry(Func<IEnumerable<ICodec>> discover) =>
        _custom = new Lazy<Dictionary<string, ICodec>>(
            () => discover().ToDictionary(c => c.Name, StringComparer.OrdinalIgnoreCase));

    public int CustomCount => _custom.IsValueCreated ? _custom.Value.Count : 0;

    public byte[] Encode(string codec, string text)
    {
        int builtIn = Array.IndexOf(Defaults.Names, codec);
        if (builtIn >= 0)
        {
            return Defaults.Codecs[builtIn].Encode(text);
        }

        if (_custom.Value.TryGetValue(codec, out var found))
        {
            return found.Encode(text);
        }

        return Defaults.Filled ? Defaults.Codecs[0].Encode(text) : [];
    }

    private static class Defaults
    {
        internal static bool Filled;
        internal static string[] Names;
        internal static ICodec[] Codecs;

        static Defaults()
        {
            Codecs =
            [
                new TextCodec("utf-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
                new TextCodec("utf-16", Encoding.Unicode),
                new TextCodec("ascii", Encoding.ASCII),
            ];
            Names = Array.ConvertAll(Codecs, c => c.Name);
            Filled = true;
        }
    }
}
