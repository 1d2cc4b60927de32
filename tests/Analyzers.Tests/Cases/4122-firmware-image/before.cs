using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4122;

public sealed class FirmwareImage
{
    private enum Stage : byte
    {
        Missing,
        Verified,
        Rejected,
    }

    private readonly object _flash = new();
    private readonly Func<byte[]> _download;
    private volatile Stage _stage;
    private byte[] _image;
    private uint _checksum;
    private string _reason;

    public FirmwareImage(Func<byte[]> download) => _download = download;

    public bool TryGet(out ReadOnlyMemory<byte> image, out string reason)
    {
        var stage = _stage;
        if (stage == Stage.Missing)
        {
            stage = Verify();
        }

        image = stage == Stage.Verified ? _image : default(ReadOnlyMemory<byte>);
        reason = stage == Stage.Rejected ? _reason : null;
        return stage == Stage.Verified;
    }

    public uint Checksum => _stage == Stage.Verified ? _checksum : 0;

    private Stage Verify()
    {
        lock (_flash)
        {
            if (_stage != Stage.Missing)
            {
                return _stage;
            }

            var bytes = _download();
            uint sum = 0;
            for (int i = 0; i < bytes.Length - 4; i++)
            {
                sum = unchecked((sum * 31) + bytes[i]);
            }

            if (bytes.Length < 5 || BitConverter.ToUInt32(bytes, bytes.Length - 4) != sum)
            {
                _reason = "checksum " + sum.ToString("x8");
                _stage = Stage.Rejected;
            }
            else
            {
                _image = bytes;
                _checksum = sum;
                _stage = Stage.Verified;
            }

            return _stage;
        }
    }
}
