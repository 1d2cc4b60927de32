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
    private readonly string _product;
    private readonly bool _optimized;

    private AssemblyFacts(Assembly assembly)
    {
        _product = assembly.GetCustomAttribute<AssemblyProductAttribute>()?.Product ?? assembly.FullName;
        _optimized = assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
    }

    public static AssemblyFacts Of(Assembly a) => s_facts.GetValue(a, static x => new AssemblyFacts(x));

    public string Banner => _product + (_optimized ? "" : " (debug)");
}
