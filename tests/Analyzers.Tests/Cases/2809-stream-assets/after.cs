using System.IO;

namespace Corpus.C2809;

public abstract class Asset
{
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private bool _loaded;

    public bool Loaded
    {
        get => Volatile.Read(ref _loaded);
        private set => Volatile.Write(ref _loaded, value);
    }

    public int Bytes { get; private set; }

    public void Load(BinaryReader reader)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            if (!Loaded)
            {
                Bytes = ReadBody(reader);
                Loaded = true;
            }
        }
        finally
        {
            if (taken)
            {
                _spin.Exit();
            }
        }
    }

    protected abstract int ReadBody(BinaryReader reader);
}

public sealed class MeshAsset : Asset
{
    private float[] _points;
    private ushort[] _indices;

    internal void Emit(List<float> into, float lift)
    {
        foreach (ushort index in _indices)
        {
            into.Add(_points[index] + lift);
        }
    }

    protected override int ReadBody(BinaryReader reader) => ReadPoints(reader) + ReadIndices(reader);

    private int ReadPoints(BinaryReader reader)
    {
        _points = new float[reader.ReadUInt16()];
        for (int i = 0; i < _points.Length; i++)
        {
            _points[i] = reader.ReadSingle();
        }

        return _points.Length * sizeof(float);
    }

    private int ReadIndices(BinaryReader reader)
    {
        _indices = new ushort[reader.ReadUInt16()];
        for (int i = 0; i < _indices.Length; i++)
        {
            _indices[i] = reader.ReadUInt16();
        }

        return _indices.Length * sizeof(ushort);
    }
}

public sealed class ScenePass
{
    private readonly List<float> _batch = new();

    public int Draw(IReadOnlyList<Asset> visible, float lift)
    {
        int bytes = 0;
        _batch.Clear();
        foreach (Asset asset in visible)
        {
            if (asset is MeshAsset { Loaded: true } mesh)
            {
                mesh.Emit(_batch, lift);
                bytes += mesh.Bytes;
            }
        }

        return bytes;
    }
}
