namespace Structures.MichaelScottQueue;

/// <summary>A queue for any number of threads.</summary>
public interface IQueue
{
    void Enqueue(int item);

    bool TryDequeue(out int item);
}
