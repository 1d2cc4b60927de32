namespace Corpus.C2820;

public interface IStep
{
    string Name { get; }

    bool Handle(string argument);
}

public enum Stage : byte
{
    Fresh,
    Composed,
    Closed,
}

public sealed class CommandDeck
{
    private readonly Lock _compose = new();
    private readonly Func<IEnumerable<IStep>> _discover;
    private readonly List<IStep> _steps = new();
    private readonly Dictionary<char, IStep> _aliases = new();
    private volatile Stage _stage;

    public CommandDeck(Func<IEnumerable<IStep>> discover) => _discover = discover;

    public bool Run(string line)
    {
        List<IStep> steps = _stage switch
        {
            Stage.Composed => _steps,
            Stage.Closed => [],
            _ => Compose(),
        };

        if (line.Length == 2 && line[0] == '-' && _aliases.TryGetValue(line[1], out IStep step))
        {
            return step.Handle("");
        }

        foreach (IStep candidate in steps)
        {
            if (line.StartsWith(candidate.Name, StringComparison.Ordinal))
            {
                return candidate.Handle(line[candidate.Name.Length..].TrimStart());
            }
        }

        return false;
    }

    public void Close()
    {
        using (_compose.EnterScope())
        {
            _stage = Stage.Closed;
        }
    }

    private List<IStep> Compose()
    {
        using (_compose.EnterScope())
        {
            if (_stage == Stage.Closed)
            {
                return [];
            }

            foreach (IStep step in _discover())
            {
                _steps.Add(step);
                _aliases.TryAdd(step.Name[0], step);
            }

            _stage = Stage.Composed;
            return _steps;
        }
    }
}
