using System.Collections.Generic;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C2706;

public interface IFlashPort
{
    byte[] Download(Uri source);
    int Reserve(int length);
    int Commit(int slot, byte[] image);
}

public sealed class FirmwareJob
{
    private static class Level
    {
        public const int None = 0;
        public const int Fetching = 1;
        public const int Staged = 2;
        public const int Flashed = 3;
    }

    private readonly IFlashPort _port;
    private readonly Uri _source;
    private byte[] _image;
    private uint _checksum;
    private int _slot;
    private int _rebootCode;
    private int _progress;

    public FirmwareJob(IFlashPort port, Uri source)
    {
        _port = port;
        _source = source;
    }

    public bool TryStaged(out int slot, out uint checksum, out int length)
    {
        if (Volatile.Read(ref _progress) < Level.Staged)
        {
            slot = -1;
            checksum = 0;
            length = 0;
            return false;
        }

        slot = _slot;
        checksum = _checksum;
        length = _image.Length;
        return true;
    }

    public int? RebootCode => Volatile.Read(ref _progress) == Level.Flashed ? _rebootCode : null;

    public Task Start() =>
        Task.Factory.StartNew(Advance, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static uint Sum(byte[] image)
    {
        uint sum = 0;
        foreach (byte b in image)
        {
            sum = (sum << 5) ^ (sum >> 27) ^ b;
        }

        return sum;
    }

    private void Advance()
    {
        _progress = Level.Fetching;
        byte[] image = _port.Download(_source);
        _image = image;
        _checksum = Sum(image);
        _slot = _port.Reserve(image.Length);
        Volatile.Write(ref _progress, Level.Staged);

        _rebootCode = _port.Commit(_slot, image);
        Volatile.Write(ref _progress, Level.Flashed);
    }
}
