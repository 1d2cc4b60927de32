using System.Runtime.InteropServices;

namespace SafePublication.CommandLine;

/// <summary>
/// The end that this process is asked for from outside, by Ctrl-C or a signal: what runs is told and may still say what it knows, and the exit code says how it
/// was ended. Further signals change nothing; what has not ended by itself after a while is left where it is.
/// </summary>
internal sealed class Ending : IDisposable
{
    private static readonly TimeSpan LastResort = TimeSpan.FromSeconds(10);

    // Never disposed of: a signal may come at any time.
    private readonly CancellationTokenSource _asked = new();
    private readonly TaskCompletionSource<int> _overdue = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;
    private int _exitCode;

    public Ending() => _signals = [Listen(PosixSignal.SIGINT, CommandLine.ExitCode.Interrupted), Listen(PosixSignal.SIGTERM, CommandLine.ExitCode.Terminated)];

    /// <summary>Cancelled when the end is asked for.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>Ends, with the exit code, when there is nothing left to wait for.</summary>
    public Task<int> Overdue => _overdue.Task;

    /// <summary>The exit code of a process that was asked to end, or null.</summary>
    public int? ExitCode => Volatile.Read(ref _exitCode) is not 0 and var code ? code : null;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private PosixSignalRegistration Listen(PosixSignal signal, int exitCode) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        if (Interlocked.CompareExchange(ref _exitCode, exitCode, 0) == 0)
        {
            _ = EndAsync(exitCode);
        }
    });

    private async Task EndAsync(int exitCode)
    {
        await _asked.CancelAsync();
        await Task.Delay(LastResort, CancellationToken.None);
        _overdue.TrySetResult(exitCode);
    }
}
