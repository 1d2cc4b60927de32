using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5918;

public abstract class DriveBase
{
    private readonly object _mount = new();
    private volatile bool _mounted;

    public long Capacity
    {
        get
        {
            EnsureMounted();
            return SectorCount * SectorSize;
        }
    }

    protected long SectorCount { get; set; }

    protected int SectorSize { get; set; }

    protected abstract void MountCore();

    protected void EnsureMounted()
    {
        if (_mounted)
        {
            return;
        }

        lock (_mount)
        {
            if (!_mounted)
            {
                MountCore();
                _mounted = true;
            }
        }
    }
}

public sealed class ImageDrive : DriveBase
{
    private readonly byte[] _image;
    private readonly List<int> _bad = new();
    private string _label;

    public ImageDrive(byte[] image) => _image = image;

    public string Label
    {
        get
        {
            EnsureMounted();
            return _label;
        }
    }

    public bool IsBad(int sector)
    {
        EnsureMounted();
        return _bad.Contains(sector);
    }

    protected override void MountCore()
    {
        _label = System.Text.Encoding.ASCII.GetString(_image, 0, 11).TrimEnd();
        SectorSize = BitConverter.ToUInt16(_image, 11);
        SectorCount = _image.Length / Math.Max(1, SectorSize);
        for (int i = 0; i < SectorCount; i++)
        {
            if (_image[i * SectorSize] == 0xFF)
            {
                _bad.Add(i);
            }
        }
    }
}
