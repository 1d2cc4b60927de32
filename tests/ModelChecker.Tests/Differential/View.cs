namespace SafePublication.ModelChecker.Tests;

/// <summary>For each location the message that a thread has come to know; messages of a location are ordered by their place in its list.</summary>
internal sealed class View
{
    private readonly Dictionary<string, Message> _known = [];

    public View()
    {
    }

    public View(View other) => _known = new(other._known);

    public Message? this[string location]
    {
        get => _known.GetValueOrDefault(location);
        set => _known[location] = value!;
    }

    /// <summary>Both views together: of each location the later message.</summary>
    public View With(View? other, Func<string, Message, int> placeOf)
    {
        var joined = new View(this);
        foreach (var (location, message) in other?._known ?? [])
        {
            if (joined[location] is not { } known || placeOf(location, known) < placeOf(location, message))
                joined[location] = message;
        }

        return joined;
    }
}

/// <summary>A store as other threads receive it: its value and what whoever synchronizes with it comes to know.</summary>
internal sealed record Message(string Value, View? View, bool IsAttached)
{
    public bool Equals(Message? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
