using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6116;

public sealed class DiscImage
{
    private readonly object _mount = new();
    private readonly BinaryReader _image;
    private volatile int _volume = -1;
    private string _label;
    private Dictionary<string, long> _offsets;

    public DiscImage(BinaryReader image) => _image = image;

    public string Label
    {
        get
        {
            Mount();
            return _label;
        }
    }

    public long Find(string path)
    {
        Mount();
        return _offsets.TryGetValue(path, out long at) ? at : -1;
    }

    private void Mount()
    {
        if (_volume >= 0)
        {
            return;
        }

        lock (_mount)
        {
            if (_volume >= 0)
            {
                return;
            }

            _label = _image.ReadString();
            int volume = _image.ReadByte();
            _offsets = ReadDirectory();
            _volume = volume;
        }
    }

    private Dictionary<string, long> ReadDirectory()
    {
        var offsets = new Dictionary<string, long>();
        for (int left = _image.ReadInt32(); left > 0; left--)
        {
            offsets[_image.ReadString()] = _image.ReadInt64();
        }

        return offsets;
    }
}
