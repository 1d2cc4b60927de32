using System.Text.Json;
using System.Text.RegularExpressions;

namespace SafePublication.ModelChecker.Tests;

/// <summary>Reads the operations of litmus.json (its op_legend says what they mean).</summary>
internal static partial class LitmusOps
{
    public static IReadOnlyList<Op> Read(JsonElement operations) => [.. operations.EnumerateArray().Select(ReadOne)];

    public static Operand Value(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt64()
        : IsRegister().IsMatch(value.GetString()!) ? Operand.Register(value.GetString()!) : Operand.Reference(value.GetString()!);

    private static Op ReadOne(JsonElement op)
    {
        string Name(int place) => op[place].GetString()!;
        Operand ValueAt(int place) => Value(op[place]);
        return Name(0) switch
        {
            "W" or "WX" => new Op.Store(Name(1), ValueAt(2)),
            "VW" or "VWX" => new Op.Store(Name(1), ValueAt(2), MemoryOrder.Release),
            "PW" => new Op.Store(Name(1), ValueAt(2), Publishes: true),
            "VPW" => new Op.Store(Name(1), ValueAt(2), MemoryOrder.Release, Publishes: true),
            "R" or "RR" => new Op.Load(Name(1), Name(2)),
            "VR" or "VRR" => new Op.Load(Name(1), Name(2), MemoryOrder.Acquire),
            "RD" or "RRD" => new Op.LoadThrough(Name(1), Name(2)),
            "WD" => new Op.StoreThrough(Name(1), ValueAt(2)),
            "XCHG" => new Op.Exchange(Name(1), Name(2), ValueAt(3)),
            "XADD" => new Op.Add(Name(1), Name(2), op[3].GetInt64()),
            "CAS" or "PCAS" => new Op.CompareExchange(Name(1), Name(2), ValueAt(3), ValueAt(4)),
            "F" => new Op.Fence(FenceKind.Full),
            "RB" => new Op.Fence(FenceKind.Read),
            "WB" => new Op.Fence(FenceKind.Write),
            "LOCK" => new Op.Lock(Name(2)),
            "UNLOCK" => new Op.Unlock(Name(1)),
            "IF" or "IFP" => new Op.If(Name(1), ValueAt(2), Read(op[3])),
            var name => throw new NotSupportedException($"litmus.json has an operation {name}, which the reader does not know."),
        };
    }

    [GeneratedRegex(@"^r\d+$")]
    private static partial Regex IsRegister();
}
