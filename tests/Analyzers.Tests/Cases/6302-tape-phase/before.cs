using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C6302;

public enum DrivePhase { Parked, Winding, Online, Draining, Ejected }

public sealed class TapeDrive
{
    private readonly object _latch = new();
    private readonly Func<string, IReadOnlyList<long>> _readIndex;
    private DrivePhase _phase;
    private string _label;
    private long[] _marks;

    public TapeDrive(Func<string, IReadOnlyList<long>> readIndex) => _readIndex = readIndex;

    public void Mount(string label)
    {
        lock (_latch)
        {
            if (_phase != DrivePhase.Parked)
            {
                throw new InvalidOperationException("drive is " + _phase);
            }

            _phase = DrivePhase.Winding;
        }

        var index = _readIndex(label);
        lock (_latch)
        {
            _label = label;
            _marks = new long[index.Count];
            for (int i = 0; i < _marks.Length; i++)
            {
                _marks[i] = index[i];
            }

            _phase = DrivePhase.Online;
        }
    }

    public void Drain()
    {
        lock (_latch)
        {
            if (_phase == DrivePhase.Online)
            {
                _phase = DrivePhase.Draining;
            }
        }
    }

    public void Eject()
    {
        lock (_latch)
        {
            _phase = DrivePhase.Ejected;
        }
    }

    public long Seek(int file) => _phase switch
    {
        DrivePhase.Online or DrivePhase.Draining => Locate(file),
        DrivePhase.Ejected => throw new ObjectDisposedException(nameof(TapeDrive)),
        var other => throw new InvalidOperationException("drive is " + other),
    };

    private long Locate(int file)
    {
        if (file >= _marks.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(file), _label + " ends before file " + file);
        }

        return _marks[file];
    }
}
