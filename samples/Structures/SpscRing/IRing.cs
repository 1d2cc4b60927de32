namespace Structures.SpscRing;

/// <summary>A ring for one producer and one consumer.</summary>
public interface IRing
{
    bool TryEnqueue(int item);

    bool TryDequeue(out int item);
}
