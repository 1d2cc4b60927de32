using System.Numerics;

namespace Corpus.C2805;

public sealed class Origin(Vector2 at)
{
    public Vector2 At { get; } = at;
}

public sealed class Grid(float pitch)
{
    public Vector2 Snap(Vector2 point) =>
        new(MathF.Round(point.X / pitch) * pitch, MathF.Round(point.Y / pitch) * pitch);
}

public sealed class SurveyFrame
{
    private readonly Lock _adjust = new();
    private readonly List<Vector2> _anchors = new();
    private Origin _origin;
    private volatile Grid _grid;
    private float _scale;
    private string _unit;

    public void Anchor(Vector2 point, float distance)
    {
        lock (_adjust)
        {
            _anchors.Add(point);
            if (_anchors.Count == 3 && _grid == null)
            {
                Fix(distance);
            }
        }
    }

    public bool TryPlace(Vector2 pixel, out Vector2 placed)
    {
        if (_origin is { } origin && _grid is { } grid)
        {
            placed = grid.Snap((pixel - origin.At) * _scale);
            return true;
        }

        placed = default;
        return false;
    }

    public string Label(Vector2 pixel)
    {
        if (_origin is not { At: var at } || _grid is not { } grid)
        {
            return "not fixed";
        }

        Vector2 placed = grid.Snap((pixel - at) * _scale);
        return $"{placed.X:F1} {_unit}, {placed.Y:F1} {_unit}";
    }

    private void Fix(float distance)
    {
        float span = Vector2.Distance(_anchors[0], _anchors[1]);
        _scale = distance / span;
        _unit = distance > 1000 ? "km" : "m";
        _origin = new Origin(_anchors[2]);
        _grid = new Grid(distance / 64);
    }
}
