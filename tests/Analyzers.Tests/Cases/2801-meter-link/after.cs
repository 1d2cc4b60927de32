using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Corpus.C2801;

public interface IMeterDisplay
{
    void Show(double value, string unit);
}

public sealed class MeterLink : IDisposable
{
    private readonly Socket _socket;
    private readonly SocketAsyncEventArgs _incoming = new();
    private readonly Action<char> _changed;
    private double _gain;
    private double _offset;
    private string[] _units;
    private volatile char _mode;

    public MeterLink(Socket socket, Action<char> changed)
    {
        _socket = socket;
        _changed = changed;
        _incoming.SetBuffer(new byte[512]);
        _incoming.Completed += OnFrame;
    }

    public char Mode
    {
        get => _mode;
        private set
        {
            _mode = value;
            _changed(value);
        }
    }

    public void Open()
    {
        if (!_socket.ReceiveAsync(_incoming))
        {
            OnFrame(_socket, _incoming);
        }
    }

    public bool TryConvert(int raw, out double value, out string unit)
    {
        value = 0;
        unit = null;
        if (Mode is not ('S' or 'C'))
        {
            return false;
        }

        value = (raw * _gain) + _offset;
        unit = _units[raw & 3];
        return true;
    }

    public void Show(IMeterDisplay display, int raw)
    {
        if (TryConvert(raw, out double value, out string unit))
        {
            display.Show(value, unit);
        }
    }

    public void Dispose()
    {
        _incoming.Dispose();
        _socket.Dispose();
    }

    private static void Decode(ReadOnlySpan<byte> body, out double gain, out double offset, ref string[] units)
    {
        gain = BinaryPrimitives.ReadInt32LittleEndian(body) / 65536d;
        offset = BinaryPrimitives.ReadInt32LittleEndian(body[4..]) / 256d;
        units = Encoding.ASCII.GetString(body[8..]).PadRight(8, ';').Split(';');
    }

    private void OnFrame(object sender, SocketAsyncEventArgs e)
    {
        do
        {
            if (e.SocketError != SocketError.Success || e.BytesTransferred == 0)
            {
                return;
            }

            Handle(e.MemoryBuffer.Span[..e.BytesTransferred]);
        }
        while (!_socket.ReceiveAsync(e));
    }

    private void Handle(ReadOnlySpan<byte> frame)
    {
        if (frame[0] == 'K' && frame.Length > 10 && Mode == '\0')
        {
            Decode(frame[2..], out _gain, out _offset, ref _units);
            Mode = frame[1] == 1 ? 'S' : 'C';
        }
    }
}
