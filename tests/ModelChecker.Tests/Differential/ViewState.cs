namespace SafePublication.ModelChecker.Tests;

/// <summary>One state of the view machine; a copy shares nothing that changes.</summary>
internal sealed class ViewState
{
    private readonly Dictionary<string, List<Message>> _messages = [];

    public ViewState(int threads)
    {
        Next = new int[threads];
        Current = [.. Enumerable.Range(0, threads).Select(_ => new View())];
        Pending = [.. Current];
        Released = [.. Current];
    }

    public ViewState(ViewState other)
    {
        _messages = other._messages.ToDictionary(entry => entry.Key, entry => new List<Message>(entry.Value));
        (Next, Registers, Fences) = ([.. other.Next], new(other.Registers), other.Fences);
        (Current, Pending, Released) = ([.. other.Current], [.. other.Pending], [.. other.Released]);
    }

    public int[] Next { get; }

    public Dictionary<string, string> Registers { get; } = [];

    /// <summary>What each thread knows.</summary>
    public View[] Current { get; }

    /// <summary>What each thread will know after an acquire fence.</summary>
    public View[] Pending { get; }

    /// <summary>What each thread knew at its last release fence.</summary>
    public View[] Released { get; }

    /// <summary>What full fences pass on to later full fences.</summary>
    public View Fences { get; set; } = new();

    public List<Message> Messages(string location)
    {
        if (!_messages.TryGetValue(location, out var messages))
            _messages[location] = messages = [new("0", null, false)];
        return messages;
    }

    /// <summary>The place of the message that a thread knows of a location.</summary>
    public int Known(int thread, string location) => Current[thread][location] is { } message ? Messages(location).IndexOf(message) : 0;

    public View Join(View first, View? second) => first.With(second, (location, message) => Messages(location).IndexOf(message));

    // A message's view contains the message itself.
    public void Insert(int thread, string location, int place, string value, View view, bool isAttached)
    {
        var own = new View(view);
        var message = new Message(value, own, isAttached);
        own[location] = message;
        Messages(location).Insert(place, message);
        Current[thread] = new(Current[thread]) { [location] = message };
        Pending[thread] = Join(Pending[thread], own);
    }
}
