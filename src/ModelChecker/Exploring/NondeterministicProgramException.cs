namespace SafePublication.ModelChecker;

/// <summary>The program did something else although its loads were given the same stores: time, random numbers, hash codes or shared state that a run did not reset.</summary>
public sealed class NondeterministicProgramException(string message) : Exception(message);
