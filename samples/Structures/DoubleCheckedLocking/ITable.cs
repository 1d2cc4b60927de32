namespace Structures.DoubleCheckedLocking;

/// <summary>State that the first caller builds: 42, whoever asks.</summary>
public interface ITable
{
    int Get();
}
