namespace SafePublication.Rooms.PUB4001.Broken;

public sealed class Download
{
    private readonly object _gate = new();
    private bool _done;

    public void Finish()
    {
        lock (_gate)
            _done = true;
    }

    public void Wait()
    {
        while (!_done) // PUB4001
        {
        }
    }
}
