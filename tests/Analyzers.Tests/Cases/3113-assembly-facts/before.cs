using System.Collections.Generic;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using System.Threading;
using System;

namespace Corpus.C3113;

internal sealed class AssemblyFacts
{
    private static readonly ConditionalWeakTable<Assembly, AssemblyFacts> s_facts = new();
    private readonly Assembly _assembly;
    private bool _inspected;
    private string _product;
    private bool _optimized;

    private AssemblyFacts(Assembly assembly) => _assembly = assembly;

    public static AssemblyFacts Of(Assembly a) => s_facts.GetValue(a, static x => new AssemblyFacts(x));

    public string Banner
    {
        get
        {
            Inspect();
            return _product + (_optimized ? "" : " (debug)");
        }
    }

    private void Inspect()
    {
        if (_inspected)
        {
            return;
        }

        _inspected = true;
        _product = _assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? _assembly.FullName;
        _optimized = _assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
    }
}
