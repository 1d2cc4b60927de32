using System.Runtime.CompilerServices;

namespace Corpus.C1815;

public readonly record struct Setter(string Property, string Value, string State);

public sealed class ControlTheme
{
    private static readonly ConditionalWeakTable<Type, ControlTheme> s_themes = new();

    private readonly string _source;
    private Setter[] _setters;
    private string _defaultState;
    private bool _animated;

    private ControlTheme(string source) => _source = source;

    public static ControlTheme For(Type control, Func<Type, string> source) =>
        s_themes.GetValue(control, type => new ControlTheme(source(type)));

    public string DefaultState
    {
        get
        {
            if (Volatile.Read(ref _setters) == null)
            {
                LazyInitializer.EnsureInitialized(ref _setters, Parse);
            }

            return _defaultState;
        }
    }

    public IEnumerable<Setter> Setters(string state) =>
        LazyInitializer.EnsureInitialized(ref _setters, Parse).Where(s => s.State == state);

    public TimeSpan TransitionFor(string state)
    {
        if (Volatile.Read(ref _setters) == null)
        {
            LazyInitializer.EnsureInitialized(ref _setters, Parse);
        }

        return _animated && state != _defaultState ? TimeSpan.FromMilliseconds(120) : TimeSpan.Zero;
    }

    private Setter[] Parse()
    {
        var setters = new List<Setter>();
        string first = null;
        foreach (var line in _source.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 3);
            if (parts.Length == 3)
            {
                first ??= parts[0];
                setters.Add(new Setter(parts[1], parts[2].Trim(), parts[0]));
            }
        }

        _defaultState = first ?? "normal";
        _animated = setters.Exists(s => s.Property == "transition");
        return setters.ToArray();
    }
}

public sealed class ButtonSkin(Func<Type, string> source)
{
    public string Describe()
    {
        var theme = ControlTheme.For(typeof(ButtonSkin), source);
        return theme.DefaultState + "/" + theme.TransitionFor("hover").TotalMilliseconds;
    }
}
