namespace SafePublication.ModelChecker;

/// <summary>Names for people. They are asked for only while the run that they speak of is still alive.</summary>
public interface IProgramNames
{
    /// <summary>The location's name, such as <c>Cache._value</c>.</summary>
    string Location(long location);

    /// <summary>The value that a store wrote, such as <c>1</c> or <c>null</c>; for the initial store the location's initial value.</summary>
    string Value(EventId store, long location);

    /// <summary>The source line of a site, such as <c>Cache.cs:41</c>; empty when it is unknown.</summary>
    string Site(int site);

    /// <summary>What is accessed at a site, such as <c>Cache._value</c>, whether the run has come to it or not; empty when it is unknown.</summary>
    string Accessed(int site) => string.Empty;

    /// <summary>The thread's name, such as <c>Writer</c>.</summary>
    string Thread(int thread);
}
