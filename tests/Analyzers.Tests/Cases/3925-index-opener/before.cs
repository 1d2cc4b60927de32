using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3925;

public sealed class ArchiveIndex : IDisposable
{
    private readonly string _path;
    private readonly ManualResetEventSlim _opened = new(false);
    private readonly Thread _opener;
    private bool _usable;
    private Exception _error;
    private Dictionary<string, (long Offset, int Length)> _entries;
    private long _payloadStart;

    public ArchiveIndex(string path)
    {
        _path = path;
        _opener = new Thread(Open) { IsBackground = true, Name = "archive index" };
        _opener.Start();
    }

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    public bool TryLocate(string entry, out long offset, out int length)
    {
        Require();
        if (_entries.TryGetValue(entry, out var found))
        {
            offset = _payloadStart + found.Offset;
            length = found.Length;
            return true;
        }

        offset = length = 0;
        return false;
    }

    public byte[] Extract(string entry)
    {
        if (!TryLocate(entry, out long offset, out int length))
        {
            throw new FileNotFoundException(null, entry);
        }

        using var file = File.OpenRead(_path);
        file.Position = offset;
        byte[] bytes = new byte[length];
        file.ReadExactly(bytes);
        return bytes;
    }

    public bool WaitUsable(TimeSpan timeout) => _opened.Wait(timeout) && _usable;

    public void Dispose()
    {
        _opener.Join();
        _opened.Dispose();
    }

    private void Require()
    {
        if (!_opened.Wait(Patience))
        {
            throw new TimeoutException($"'{_path}' is still being indexed.");
        }

        if (!_usable)
        {
            throw new InvalidDataException($"'{_path}' cannot be used.", _error);
        }
    }

    private void Open()
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(_path));
            int count = reader.ReadInt32();
            var entries = new Dictionary<string, (long, int)>(count, StringComparer.Ordinal);
            for (int i = 0; i < count; i++)
            {
                entries.Add(reader.ReadString(), (reader.ReadInt64(), reader.ReadInt32()));
            }

            _usable = true;
            _entries = entries;
            _payloadStart = reader.BaseStream.Position;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            _error = e;
        }
        finally
        {
            _opened.Set();
        }
    }
}
