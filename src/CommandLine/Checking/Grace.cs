namespace SafePublication.CommandLine.Checking;

/// <summary>
/// The time that is left to code of a scenario when the check is to end. An exploration ends by itself between two executions; code that does not come back is left
/// where it is, so that what is known of the other scenarios can be written.
/// </summary>
internal sealed class Grace
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Grace(CancellationToken ending) => ending.Register(() => _ = RunOutAsync());

    /// <summary>Runs code that may not come back.</summary>
    /// <exception cref="OperationCanceledException">The time is over.</exception>
    public async Task<T> RunAsync<T>(Func<T> code)
    {
        var running = Task.Run(code, CancellationToken.None);
        return await Task.WhenAny(running, _over.Task) == running ? await running : throw new OperationCanceledException();
    }

    private async Task RunOutAsync()
    {
        await Task.Delay(Length, CancellationToken.None);
        _over.TrySetResult();
    }
}
