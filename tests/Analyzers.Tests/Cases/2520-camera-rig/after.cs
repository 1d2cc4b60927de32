using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2520;

public sealed class ConfigMutex
{
    private readonly object _inner = new();

    public Held Hold()
    {
        Monitor.Enter(_inner);
        return new Held(_inner);
    }

    public readonly struct Held(object inner) : IDisposable
    {
        public void Dispose() => Monitor.Exit(inner);
    }
}

public sealed class Calibration
{
    public bool Done
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    public float Gain { get; set; }

    public float Offset { get; set; }

    public HashSet<int> BadPixels { get; } = new();
}

public sealed class CameraRig
{
    public Calibration Calibration { get; } = new();

    public ConfigMutex Config { get; } = new();
}

public static class Calibrator
{
    public static void Run(CameraRig rig, float[] dark)
    {
        using (rig.Config.Hold())
        {
            var calibration = rig.Calibration;
            if (calibration.Done)
            {
                return;
            }

            float sum = 0;
            for (int i = 0; i < dark.Length; i++)
            {
                sum += dark[i];
                if (dark[i] > 0.5f)
                {
                    calibration.BadPixels.Add(i);
                }
            }

            calibration.Offset = sum / dark.Length;
            calibration.Gain = 1f / (1f - calibration.Offset);
            calibration.Done = true;
        }
    }
}

public sealed class Grabber(CameraRig rig, Func<float[]> capture, Action<float[]> deliver)
{
    public void Start() => new Thread(Loop) { IsBackground = true }.Start();

    private void Loop()
    {
        for (float[] frame = capture(); frame != null; frame = capture())
        {
            if (!rig.Calibration.Done)
            {
                Calibrator.Run(rig, frame);
            }

            for (int i = 0; i < frame.Length; i++)
            {
                bool bad = rig.Calibration.BadPixels.Contains(i);
                frame[i] = bad ? 0f : (frame[i] - rig.Calibration.Offset) * rig.Calibration.Gain;
            }

            deliver(frame);
        }
    }
}
