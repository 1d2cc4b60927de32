namespace SafePublication.Rooms.PUB2005.Broken;

public sealed class User(int level)
{
    public int Level => level;
}

public sealed class Session
{
    private readonly object _gate = new();
    private volatile bool _open;
    private User? _user;

    public int Level() => _open ? _user!.Level : 0;

    public void Open(User user)
    {
        lock (_gate)
        {
            _user = user;
            _open = true;
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            _open = false; // PUB2005
            _user = null;
        }
    }
}
