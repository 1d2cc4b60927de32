using System;
using System.Collections.Generic;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4905;

public sealed class FixtureScanner
{
    private readonly Type _fixture;
    private readonly List<MethodInfo> _tests = new();
    private readonly HashSet<string> _skipped = new(StringComparer.Ordinal);
    private bool _scanned;

    public FixtureScanner(Type fixture) => _fixture = fixture;

    public IEnumerable<MethodInfo> Runnable(string filter)
    {
        if (!_scanned)
        {
            Scan();
        }

        foreach (var test in _tests)
        {
            if (!_skipped.Contains(test.Name) && test.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))
            {
                yield return test;
            }
        }
    }

    private void Scan()
    {
        lock (_tests)
        {
            if (_scanned)
            {
                return;
            }

            foreach (var method in _fixture.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            {
                if (method.ReturnType != typeof(void) && method.ReturnType != typeof(Task))
                {
                    continue;
                }

                if (method.IsDefined(typeof(ObsoleteAttribute), inherit: true))
                {
                    _skipped.Add(method.Name);
                }

                _tests.Add(method);
            }

            _scanned = true;
        }
    }
}
