using System.Collections;

namespace SafePublication.ModelChecker.Runtime.Hooks;

/// <summary>Enumerators: those of the program are rewritten, those of arrays and collections read what the enumerating thread sees.</summary>
[Replaces(typeof(IEnumerator), Harmless = ["MoveNext", "Current", "Reset"])]
[Replaces(typeof(IEnumerator<>), Harmless = ["Current"])]
[Replaces(typeof(IAsyncEnumerable<>), Harmless = ["GetAsyncEnumerator"])]
[Replaces(typeof(IAsyncEnumerator<>), Harmless = ["MoveNextAsync", "Current"])]
[Replaces(typeof(IAsyncDisposable), Harmless = ["DisposeAsync"])]
public static class EnumeratorHooks;
