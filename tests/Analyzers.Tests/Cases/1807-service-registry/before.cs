namespace Corpus.C1807;

public interface IServiceModule
{
    void Configure(IDictionary<Type, Func<object>> factories);

    IEnumerable<Type> EagerServices { get; }
}

public sealed class ServiceRegistry
{
    private const int Open = 0;
    private const int Composed = 1;

    private readonly IReadOnlyList<IServiceModule> _modules;
    private int _composed;
    private Dictionary<Type, Func<object>> _factories;
    private HashSet<Type> _eager;

    public ServiceRegistry(IReadOnlyList<IServiceModule> modules) => _modules = modules;

    public static ServiceRegistry Default { get; } = new([new DiagnosticsModule()]);

    public T Resolve<T>()
        where T : class
    {
        Compose();
        if (!_factories.TryGetValue(typeof(T), out var factory))
        {
            throw new KeyNotFoundException(typeof(T).FullName);
        }

        return (T)factory();
    }

    public bool IsEager(Type service)
    {
        Compose();
        return _eager.Contains(service);
    }

    private void Compose()
    {
        if (Interlocked.CompareExchange(ref _composed, Composed, Open) != Open)
        {
            return;
        }

        var factories = new Dictionary<Type, Func<object>>();
        var eager = new HashSet<Type>();
        foreach (var module in _modules)
        {
            module.Configure(factories);
            eager.UnionWith(module.EagerServices);
        }

        _factories = factories;
        _eager = eager;
    }
}

public sealed class DiagnosticsModule : IServiceModule
{
    public IEnumerable<Type> EagerServices => [typeof(TextWriter)];

    public void Configure(IDictionary<Type, Func<object>> factories)
    {
        factories[typeof(TextWriter)] = () => Console.Error;
        factories[typeof(TimeProvider)] = () => TimeProvider.System;
    }
}
