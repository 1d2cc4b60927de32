using System;
using System.Threading;

namespace Corpus.C2432;

public readonly record struct VoiceChange(int Voice, float Gain, float Pan);

public sealed class VoiceMailbox
{
    private const int Empty = 0;
    private const int Filling = 1;
    private const int Full = 2;
    private const int Draining = 3;

    private readonly VoiceChange[] _changes = new VoiceChange[32];
    private int _used;
    private double _at;
    private int _state;

    public bool TryPost(ReadOnlySpan<VoiceChange> changes, double at)
    {
        if (changes.Length > _changes.Length)
        {
            return false;
        }

        if (Interlocked.CompareExchange(ref _state, Filling, Empty) != Empty)
        {
            return false;
        }

        changes.CopyTo(_changes);
        _used = changes.Length;
        _at = at;
        Interlocked.Exchange(ref _state, Full);
        return true;
    }

    public int Drain(Span<float> gains, Span<float> pans, out double at)
    {
        at = 0;
        if (Interlocked.CompareExchange(ref _state, Draining, Full) != Full)
        {
            return 0;
        }

        int used = _used;
        for (int i = 0; i < used; i++)
        {
            var change = _changes[i];
            gains[change.Voice] = change.Gain;
            pans[change.Voice] = change.Pan;
        }

        at = _at;
        Interlocked.Exchange(ref _state, Empty);
        return used;
    }
}

public sealed class VoicePump
{
    private readonly VoiceMailbox _mailbox = new();
    private readonly float[] _gains = new float[128];
    private readonly float[] _pans = new float[128];

    public VoiceMailbox Mailbox => _mailbox;

    public void Run(CancellationToken cancellation, Action<float[], float[], double> apply)
    {
        var thread = new Thread(() =>
        {
            while (!cancellation.WaitHandle.WaitOne(2))
            {
                if (_mailbox.Drain(_gains, _pans, out double at) > 0)
                {
                    apply(_gains, _pans, at);
                }
            }
        });
        thread.Start();
        thread.Join();
    }
}
