using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C3622;

public sealed class ParadeOrder
{
    private readonly Func<string[]> _roll;
    private Node _head;

    public ParadeOrder(Func<string[]> roll) => _roll = roll;

    public void Assemble(string leader)
    {
        string[] roll = _roll();
        Node node = null;
        for (int i = roll.Length - 1; i >= 0; i--)
        {
            node = new Node { Name = roll[i], Next = node };
        }

        var first = new Node { Next = node };
        first.Name = leader;
        if (Interlocked.CompareExchange(ref _head, first, null) is not null)
        {
            Console.Error.WriteLine("already assembled, " + leader + " is late");
        }
    }

    public IEnumerable<string> March()
    {
        for (Node at = _head; at != null; at = at.Next)
        {
            yield return at.Name;
        }
    }
}

internal sealed class Node
{
    public string Name;
    public Node Next;
}
