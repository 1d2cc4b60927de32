using System;
using System.Collections.Generic;
using System.Linq;

namespace Corpus.C2422;

public interface IBuildCheck
{
    string Code { get; }

    bool AppliesTo(string targetName);

    string Run(string targetName);
}

public interface ICheckProvider
{
    IEnumerable<IBuildCheck> GetChecks();
}

public sealed class BuildCheckHost
{
    private readonly List<ICheckProvider> _providers;
    private readonly object _acquisition = new();
    private bool _acquired;
    private IBuildCheck[] _checks;
    private HashSet<string> _codes;

    public BuildCheckHost(IEnumerable<ICheckProvider> providers) => _providers = providers.ToList();

    public bool Knows(string code)
    {
        AcquireChecks();
        return _codes.Contains(code);
    }

    public IEnumerable<string> OnTargetFinished(string targetName)
    {
        AcquireChecks();
        var findings = new List<string>();
        foreach (var check in _checks)
        {
            if (check.AppliesTo(targetName) && check.Run(targetName) is { Length: > 0 } text)
            {
                findings.Add(check.Code + ": " + text);
            }
        }

        return findings;
    }

    private void AcquireChecks()
    {
        if (_acquired)
        {
            return;
        }

        lock (_acquisition)
        {
            if (_acquired)
            {
                return;
            }

            _acquired = true;
            Collect();
        }
    }

    private void Collect()
    {
        var checks = new Dictionary<string, IBuildCheck>(StringComparer.Ordinal);
        foreach (var check in _providers.SelectMany(static p => p.GetChecks()))
        {
            checks.TryAdd(check.Code, check);
        }

        _codes = new HashSet<string>(checks.Keys, StringComparer.Ordinal);
        _checks = checks.Values.OrderBy(static c => c.Code, StringComparer.Ordinal).ToArray();
    }
}
