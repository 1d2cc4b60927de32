using System;
using System.IO;
using System.Threading;

namespace Corpus.C2302;

internal enum SegmentState
{
    Cold,
    Opening,
    Warm,
    Faulted,
}

internal sealed class SegmentReader
{
    private readonly object _monitor = new();
    private readonly string _path;
    private volatile SegmentState _state;
    private long[] _offsets;
    private int _maxDoc;
    private string _error;

    public SegmentReader(string path) => _path = path;

    public int MaxDoc
    {
        get
        {
            Open();
            return _maxDoc;
        }
    }

    public long OffsetOf(int document)
    {
        Open();
        return document < _maxDoc ? _offsets[document] : -1;
    }

    private void Open()
    {
        switch (_state)
        {
            case SegmentState.Warm:
                return;
            case SegmentState.Faulted:
                throw new InvalidDataException(_error);
        }

        bool taken = false;
        try
        {
            Monitor.Enter(_monitor, ref taken);
            if (_state == SegmentState.Cold)
            {
                _state = SegmentState.Opening;
                ReadOffsets();
            }
            else if (_state == SegmentState.Faulted)
            {
                throw new InvalidDataException(_error);
            }
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(_monitor);
            }
        }
    }

    private void ReadOffsets()
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(_path));
            int documents = reader.ReadInt32();
            var offsets = new long[documents];
            for (int i = 0; i < offsets.Length; i++)
            {
                offsets[i] = reader.ReadInt64();
            }

            _offsets = offsets;
            _maxDoc = documents;
            _state = SegmentState.Warm;
        }
        catch (IOException e)
        {
            _error = _path + ": " + e.Message;
            _state = SegmentState.Faulted;
            throw;
        }
    }
}
