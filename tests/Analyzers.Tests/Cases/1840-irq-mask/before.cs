namespace Corpus.C1840;

public interface IRegisterFile
{
    uint Read(int offset);
}

public sealed class InterruptController
{
    private const int VersionRegister = 0x00;
    private const int LinesRegister = 0x04;

    private readonly IRegisterFile _registers;
    private bool _mapped;
    private int _lines;
    private uint _version;
    private uint[] _masks;

    public InterruptController(IRegisterFile registers)
    {
        _registers = registers;
        new Thread(MapResources) { IsBackground = true, Name = "irq-map" }.Start();
    }

    public bool TryGetMask(int line, out uint mask)
    {
        mask = 0;
        bool mapped = _mapped;
        Volatile.ReadBarrier();
        if (!mapped || (uint)line >= (uint)_lines)
        {
            return false;
        }

        mask = _masks[line / 32] & (1u << (line % 32));
        return true;
    }

    public string Describe()
    {
        if (!_mapped)
        {
            return "unmapped";
        }

        Volatile.ReadBarrier();
        return $"v{_version >> 16}.{_version & 0xFFFF}, {_lines} lines";
    }

    private void MapResources()
    {
        int lines = (int)(_registers.Read(LinesRegister) & 0x1F) * 32;
        var masks = new uint[lines / 32];
        for (int i = 0; i < masks.Length; i++)
        {
            masks[i] = _registers.Read(0x100 + (i * 4));
        }

        _version = _registers.Read(VersionRegister);
        _masks = masks;
        _lines = lines;
        Volatile.WriteBarrier();
        _mapped = true;
    }
}
