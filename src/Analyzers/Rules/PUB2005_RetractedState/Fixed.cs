namespace SafePublication.Rooms.PUB2005.Fixed;

public sealed class User(int level)
{
    public int Level => level;
}

public sealed class Session
{
    private volatile User? _user;

    public int Level() => _user is { } user ? user.Level : 0;

    public void Open(User user) => _user = user;

    public void Close() => _user = null;
}
