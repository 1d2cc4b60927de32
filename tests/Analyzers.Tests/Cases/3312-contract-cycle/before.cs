using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3312;

public sealed class Contract
{
    public Contract(Type type) => Type = type;

    public Type Type { get; }

    public string Tag { get; set; }

    public Contract[] Parts { get; set; } = Array.Empty<Contract>();
}

public static class ContractBook
{
    private static readonly ConcurrentDictionary<Type, Contract> s_known = new();

    public static string Describe(Type type)
    {
        var contract = Resolve(type);
        return contract.Tag + "{" + string.Join(",", Array.ConvertAll(contract.Parts, static p => p.Type.Name)) + "}";
    }

    public static Contract Resolve(Type type)
    {
        if (s_known.TryGetValue(type, out var known))
        {
            return known;
        }

        var contract = new Contract(type);
        if (!s_known.TryAdd(type, contract))
        {
            return s_known[type];
        }

        var parts = new List<Contract>();
        foreach (var property in type.GetProperties())
        {
            if (property.PropertyType.IsClass && property.PropertyType != typeof(string))
            {
                parts.Add(Resolve(property.PropertyType));
            }
        }

        contract.Tag = type.Name.ToLowerInvariant();
        contract.Parts = parts.ToArray();
        return contract;
    }
}
