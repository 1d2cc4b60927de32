namespace SafePublication.ModelChecker.Rewriting.Tests.Literature;

/// <summary>Two more programs of the literature in C#, with GenMC's parameters: a bounded queue of which one word counts both sides, and a stack that tries once.</summary>
internal static class Queues
{
    /// <summary>One item is inside; one thread writes another, and one reads until it finds none.</summary>
    /// <param name="carriesValue">True when a compare-exchange that failed gives the next turn its value; false when each turn loads it.</param>
    public static string BoundedQueue(bool carriesValue) => """
        [Scenario] public sealed class S
        {
            const int Size = 4;
            readonly int[] _items = { 17, 0, 0, 0 };
            uint _begun = 1, _read, _written = 1;

            [Actor] public void Writer()
            {
                BEFORE
                uint read, written;
                while (true)
                {
                    EACH
                    (read, written) = (begun >> 16, begun & 0xFFFF);
                    if (written == read + Size)
                        return;
                    var found = Interlocked.CompareExchange(ref _begun, (read << 16) | (written + 1), begun);
                    if (found == begun)
                        break;
                    AFTER
                }
                while (Volatile.Read(ref _read) != read) { }
                _items[written % Size] = 1;
                Interlocked.Increment(ref _written);
            }

            [Actor] public void Reader()
            {
                while (Fetch())
                    Interlocked.Increment(ref _read);
            }

            bool Fetch()
            {
                BEFORE
                uint written;
                while (true)
                {
                    EACH
                    written = begun & 0xFFFF;
                    if (written == begun >> 16)
                        return false;
                    var found = Interlocked.CompareExchange(ref _begun, begun + (1 << 16), begun);
                    if (found == begun)
                        break;
                    AFTER
                }
                while (Volatile.Read(ref _written) != written) { }
                return true;
            }
        }
        """
        .Replace("BEFORE", carriesValue ? Load : "", StringComparison.Ordinal)
        .Replace("EACH", carriesValue ? "" : Load, StringComparison.Ordinal)
        .Replace("AFTER", carriesValue ? "begun = found;" : "", StringComparison.Ordinal);

    private const string Load = "var begun = Volatile.Read(ref _begun);";

    /// <summary>One thread pushes twice and pops, the other pops and pushes; whoever is disturbed gives up.</summary>
    public const string OnceTriedStack = """
        [Scenario] public sealed class S
        {
            int _head;
            readonly int[] _data = new int[4], _next = new int[4];
            bool Push(int node, int item)
            {
                _data[node] = item;
                var head = _head;
                _next[node] = head;
                return Interlocked.CompareExchange(ref _head, node, head) == head;
            }
            int Pop()
            {
                var head = _head;
                if (head == 0)
                    return -1;
                var (item, next) = (_data[head], _next[head]);
                return Interlocked.CompareExchange(ref _head, next, head) == head ? item : -2;
            }
            [Actor] public int One()
            {
                var item = Push(1, 1) ? 2 : 1;
                Push(2, item);
                return Pop();
            }
            [Actor] public int Two()
            {
                var item = Pop();
                Push(3, 1);
                return item;
            }
        }
        """;
}
