namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>The tokens that travel with a call: those of the arguments on the way in, that of the result on the way out.</summary>
internal sealed class TokenRegister
{
    private const int Capacity = 16;

    private readonly int[] _passed = new int[Capacity];
    private readonly int[] _taken = new int[Capacity];
    private int _marker;
    private bool _isSealed;
    private object? _receiver;

    public int Returned { get; set; }

    /// <summary>What returned its token last: the marker of a method.</summary>
    public int Returner { get; set; }

    public void Pass(int index, int token)
    {
        if (index < Capacity)
            _passed[index] = token;
    }

    /// <summary>The passed tokens are for the method with this marker and for nobody else.</summary>
    public void Seal(int marker)
    {
        _marker = marker;
        _isSealed = true;
        _receiver = null;
    }

    /// <summary>
    /// The same for a call through the library: the method that is meant is one of this very object, for library code may call others of the same name.
    /// </summary>
    public void SealFor(object receiver, int marker)
    {
        Seal(marker);
        _receiver = receiver;
    }

    /// <summary>The same for a call of a delegate that holds no object: its arguments are all that the method takes.</summary>
    public void SealWithoutReceiver(int marker)
    {
        Array.Copy(_passed, 1, _passed, 0, Capacity - 1);
        Seal(marker);
    }

    /// <summary>After a call of which nobody knows whether it took the tokens.</summary>
    public void Discard()
    {
        Array.Clear(_passed);
        _isSealed = false;
        _receiver = null;
    }

    /// <summary>True when the tokens were for the method with this marker.</summary>
    public bool Accept(object? receiver, int marker)
    {
        Array.Clear(_taken);
        var isMeant = _isSealed && _marker == marker && (_receiver is null || ReferenceEquals(_receiver, receiver));
        if (isMeant)
            Array.Copy(_passed, _taken, Capacity);
        Discard();
        return isMeant;
    }

    public int Take(int index) => index < Capacity ? _taken[index] : 0;
}
