namespace SafePublication.ModelChecker.Runtime.Threads;

/// <summary>The tokens that travel with a call: those of the arguments on the way in, that of the result on the way out.</summary>
internal sealed class TokenRegister
{
    private const int Capacity = 16;

    private readonly int[] _passed = new int[Capacity];
    private readonly int[] _taken = new int[Capacity];
    private int _marker;
    private bool _isSealed;

    public int Returned { get; set; }

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
    }

    public void Accept(int marker)
    {
        Array.Clear(_taken);
        if (_isSealed && _marker == marker)
            Array.Copy(_passed, _taken, Capacity);
        Array.Clear(_passed);
        _isSealed = false;
    }

    public int Take(int index) => index < Capacity ? _taken[index] : 0;
}
