using System;
using System.Threading;

namespace Corpus.C2412;

public interface IAudioDevice
{
    int SampleRate { get; }

    int Channels { get; }

    void Submit(float[] interleaved);
}

public abstract class EngineThread : IDisposable
{
    private readonly ManualResetEventSlim _quit = new();
    private readonly string _name;
    protected volatile bool Entered;

    protected EngineThread(string name) => _name = name;

    public void Launch()
    {
        var thread = new Thread(Main) { Name = _name, IsBackground = true, Priority = ThreadPriority.AboveNormal };
        thread.Start();
        while (!Entered)
        {
            Thread.SpinWait(16);
        }
    }

    public void Dispose() => _quit.Set();

    protected abstract void OnEnter();

    protected abstract void OnTick();

    private void Main()
    {
        OnEnter();
        Entered = true;
        while (!_quit.Wait(5))
        {
            OnTick();
        }
    }
}

public sealed class MixerThread : EngineThread
{
    private readonly Func<IAudioDevice> _open;
    private IAudioDevice _device;
    private float[] _bus;
    private int _framesPerTick;

    public MixerThread(Func<IAudioDevice> open)
        : base("mixer") => _open = open;

    public static MixerThread Start(Func<IAudioDevice> open, out int framesPerTick)
    {
        var mixer = new MixerThread(open);
        mixer.Launch();
        framesPerTick = mixer._framesPerTick;
        return mixer;
    }

    public double LatencyOf(int queuedTicks) => queuedTicks * _framesPerTick / (double)_device.SampleRate;

    protected override void OnEnter()
    {
        _device = _open();
        _framesPerTick = _device.SampleRate / 200;
        _bus = new float[_framesPerTick * _device.Channels];
    }

    protected override void OnTick()
    {
        Array.Clear(_bus);
        _device.Submit(_bus);
    }
}
