using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;

namespace Corpus.S2139;

public readonly record struct Stamp(long Ticks)
{
    public bool IsSet => Ticks != 0;

    public string Tag => "\"" + Ticks.ToString("x") + "\"";
}

public sealed class ServedFile
{
    private static readonly ConcurrentDictionary<string, ServedFile> s_files = new(StringComparer.Ordinal);

    private readonly string _path;
    private Stamp _stamp;
    private DateTime _firstServed;
    private ImmutableArray<string> _variants;

    private ServedFile(string path) => _path = path;

    public static ServedFile For(string path) => s_files.GetOrAdd(path, static p => new ServedFile(p));

    public Stamp Stamp
    {
        get
        {
            var stamp = _stamp;
            if (!stamp.IsSet)
            {
                stamp = new Stamp(Math.Max(1, File.GetLastWriteTimeUtc(_path).Ticks));
                _stamp = stamp;
            }

            return stamp;
        }
    }

    public DateTime FirstServed
    {
        get
        {
            if (_firstServed == default)
            {
                _firstServed = DateTime.UtcNow;
            }

            return _firstServed;
        }
    }

    public ImmutableArray<string> Variants
    {
        get
        {
            if (_variants.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _variants, FindVariants());
            }

            return _variants;
        }
    }

    private ImmutableArray<string> FindVariants()
    {
        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (var suffix in new[] { ".br", ".gz" })
        {
            if (File.Exists(_path + suffix))
            {
                builder.Add(suffix);
            }
        }

        return builder.ToImmutable();
    }
}
