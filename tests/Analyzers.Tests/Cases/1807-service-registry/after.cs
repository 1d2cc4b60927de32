namespace Corpus.C1807;

public interface IServiceModule
{
    void Configure(IDictionary<Type, Func<object>> factories);

    IEnumerable<Type> EagerServices { get; }
}

public sealed class ServiceRegistry
{
    private sealed record Composition(Dictionary<Type, Func<object>> Factories, HashSet<Type> Eager);

    private readonly Lazy<Composition> _composition;

    public ServiceRegistry(IReadOnlyList<IServiceModule> modules) =>
        _composition = new Lazy<Composition>(() => Compose(modules));

    public static ServiceRegistry Default { get; } = new([new DiagnosticsModule()]);

    public T Resolve<T>()
        where T : class
    {
        if (!_composition.Value.Factories.TryGetValue(typeof(T), out var factory))
        {
            throw new KeyNotFoundException(typeof(T).FullName);
        }

        return (T)factory();
    }

    public bool IsEager(Type service) => _composition.Value.Eager.Contains(service);

    private static Composition Compose(IReadOnlyList<IServiceModule> modules)
    {
        var factories = new Dictionary<Type, Func<object>>();
        var eager = new HashSet<Type>();
        foreach (var module in modules)
        {
            module.Configure(factories);
            eager.UnionWith(module.EagerServices);
        }

        return new Composition(factories, eager);
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
