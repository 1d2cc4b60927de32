namespace SafePublication.Rooms.PUB1003.Broken;

public sealed class Font
{
    private readonly object _gate = new();
    private int[]? _widths;
    private int _height;

    public int Area(int glyph)
    {
        if (_widths is null) // PUB1003
            Measure();
        return _height * _widths![glyph];
    }

    private void Measure()
    {
        lock (_gate)
        {
            if (_widths is not null)
                return;
            _height = 3;
            _widths = [2]; // PUB1003
        }
    }
}
