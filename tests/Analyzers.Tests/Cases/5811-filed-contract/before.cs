using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C5811;

public sealed class Contract
{
    public bool Effective { get; set; }

    public string Party { get; set; }

    public decimal Limit { get; set; }

    public List<string> Clauses { get; } = new();
}

public sealed class ContractDesk
{
    private readonly ConcurrentDictionary<string, Contract> _filed = new();

    public bool File(string id, string party, IEnumerable<string> clauses)
    {
        var contract = new Contract { Effective = true };
        Draft(contract, party, clauses);
        return _filed.TryAdd(id, contract);
    }

    public decimal Headroom(string id, decimal drawn)
    {
        if (!_filed.TryGetValue(id, out var contract) || !contract.Effective)
        {
            return 0;
        }

        return contract.Clauses.Contains("uncapped") ? decimal.MaxValue : contract.Limit - drawn;
    }

    public Task ImportAsync(IReadOnlyDictionary<string, string[]> parties) =>
        Task.Run(() => Parallel.ForEach(parties, p => File(p.Key, p.Value[0], p.Value)));

    private static void Draft(Contract contract, string party, IEnumerable<string> clauses)
    {
        contract.Party = party;
        foreach (string clause in clauses)
        {
            contract.Clauses.Add(clause);
            contract.Limit += 1000;
        }
    }
}
