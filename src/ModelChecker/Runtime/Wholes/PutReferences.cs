namespace SafePublication.ModelChecker.Runtime.Wholes;

/// <summary>
/// The references that one thread put, one by one, into a collection that was empty before, with the loads that they came from: all that is in
/// it, if nobody else changed it.
/// </summary>
/// <param name="Thread">The thread.</param>
/// <param name="Reference">The one that was put last.</param>
/// <param name="Token">The token of the load that it came from.</param>
/// <param name="Earlier">The others.</param>
internal sealed record PutReferences(int Thread, object? Reference, int Token, PutReferences? Earlier)
{
    public static PutReferences None(int thread) => new(thread, null, 0, null);

    public PutReferences With(object? reference, int token) => new(Thread, reference, token, this);

    /// <summary>The token of a reference that was found in the collection; the other one when none is known, or several are.</summary>
    public int TokenOf(object? reference, int otherwise)
    {
        var found = 0;
        for (var put = this; put.Earlier is not null; put = put.Earlier)
        {
            if (!ReferenceEquals(put.Reference, reference))
                continue;
            if (put.Token <= 0 || (found != 0 && found != put.Token))
                return otherwise;
            found = put.Token;
        }

        return found == 0 ? otherwise : found;
    }
}
