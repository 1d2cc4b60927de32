using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3615;

public sealed class BeaconBoot
{
    private readonly Func<byte[]> _firmware;
    private bool _armed;
    private byte[] _image;
    private int _checksum;

    public BeaconBoot(Func<byte[]> firmware)
    {
        _firmware = firmware;
        ThreadPool.QueueUserWorkItem(_ => Arm());
    }

    public int Boot(Action<byte[]> flash)
    {
        var wait = new SpinWait();
        do
        {
            wait.SpinOnce();
        }
        while (!_armed);

        flash(_image);
        return _checksum;
    }

    private void Arm()
    {
        byte[] image = _firmware();
        int sum = 0;
        for (int i = 0; i < image.Length; i++)
        {
            sum = unchecked(sum + (image[i] << (i & 7)));
        }

        (_image, _checksum) = (image, sum);
        _armed = true;
    }
}
