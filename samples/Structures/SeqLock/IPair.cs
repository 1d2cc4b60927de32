namespace Structures.SeqLock;

/// <summary>Two numbers that belong together; one thread writes.</summary>
public interface IPair
{
    void Write(int left, int right);

    bool TryRead(out int left, out int right);
}
