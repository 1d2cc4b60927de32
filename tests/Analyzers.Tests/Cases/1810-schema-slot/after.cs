using System.Text;

namespace Corpus.C1810;

public sealed class SchemaSlot
{
    private const int Bound = 0x1;
    private const int Compact = 0x2;

    private readonly Func<string, int> _register;
    private readonly string _definition;
    private SpinLock _latch = new(enableThreadOwnerTracking: false);
    private volatile int _flags;
    private int _schemaId;
    private byte[] _canonical;
    private ulong _fingerprint;

    public SchemaSlot(string definition, Func<string, int> register)
    {
        _definition = definition;
        _register = register;
    }

    public int WriteHeader(Span<byte> target)
    {
        if ((_flags & Bound) == 0)
        {
            Bind();
        }

        target[0] = 0xC3;
        BitConverter.TryWriteBytes(target[1..], _fingerprint);
        BitConverter.TryWriteBytes(target[9..], _schemaId);
        return 13;
    }

    public bool Matches(ReadOnlySpan<byte> canonical)
    {
        if ((_flags & Bound) == 0)
        {
            Bind();
        }

        return canonical.SequenceEqual(_canonical);
    }

    private void Bind()
    {
        bool held = false;
        try
        {
            _latch.Enter(ref held);
            if ((_flags & Bound) != 0)
            {
                return;
            }

            string text = string.Concat(_definition.Where(c => !char.IsWhiteSpace(c)));
            byte[] canonical = Encoding.UTF8.GetBytes(text);
            _fingerprint = Fold(canonical);
            _canonical = canonical;
            _schemaId = _register(text);
            _flags |= canonical.Length < 256 ? Bound | Compact : Bound;
        }
        finally
        {
            if (held)
            {
                _latch.Exit();
            }
        }
    }

    private static ulong Fold(byte[] data)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in data)
        {
            hash = unchecked((hash ^ b) * 1099511628211);
        }

        return hash;
    }
}
