namespace SafePublication.Rooms.PUB4001.Fixed;

public sealed class Download
{
    private readonly object _gate = new();
    private bool _done;

    public void Finish()
    {
        lock (_gate)
            Volatile.Write(ref _done, true);
    }

    public void Wait()
    {
        while (!Volatile.Read(ref _done))
        {
        }
    }
}
