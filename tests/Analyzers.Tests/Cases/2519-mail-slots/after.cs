using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C2519;

public sealed class MailSlots
{
    private readonly Slot[] _slots;

    public MailSlots(int size) => _slots = new Slot[size];

    public int Size => _slots.Length;

    public bool TryPeek(int index, out string body, out int weight)
    {
        ref Slot slot = ref _slots[index];
        if (!Volatile.Read(ref slot.Filled))
        {
            body = null;
            weight = 0;
            return false;
        }

        body = slot.Body;
        weight = slot.Weight;
        return true;
    }

    public bool Fill(int index, string body)
    {
        lock (_slots)
        {
            if (_slots[index].Filled)
            {
                return false;
            }

            _slots[index].Body = body;
            _slots[index].Weight = Weigh(body);
            Volatile.Write(ref _slots[index].Filled, true);
            return true;
        }
    }

    private static int Weigh(string body)
    {
        int weight = 1;
        foreach (char c in body)
        {
            weight += char.IsAscii(c) ? 1 : 3;
        }

        return weight;
    }

    private struct Slot
    {
        public bool Filled;
        public string Body;
        public int Weight;
    }
}

public static class MailRoom
{
    private static readonly MailSlots s_slots = new(64);

    public static bool Post(int box, string body) => s_slots.Fill(box % s_slots.Size, body);

    public static string Label(int box) =>
        s_slots.TryPeek(box % s_slots.Size, out string body, out int weight) ? body.Trim() + " (" + weight + ")" : "";
}
