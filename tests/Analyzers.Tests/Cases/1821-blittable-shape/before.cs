using System.Reflection;
using System.Runtime.InteropServices;

namespace Corpus.C1821;

public static class BlittableShape<T>
{
    private static readonly Lock s_gate = new();
    private static bool s_known;
    private static bool s_fixed;
    private static int s_size;
    private static string[] s_fields;

    public static bool TryGetSize(out int size)
    {
        if (s_known is false)
        {
            Inspect();
        }

        size = s_size;
        return s_fixed;
    }

    public static string Describe()
    {
        if (s_known is false)
        {
            Inspect();
        }

        return typeof(T).Name + "(" + string.Join(",", s_fields) + ")";
    }

    private static void Inspect()
    {
        using (s_gate.EnterScope())
        {
            if (s_known)
            {
                return;
            }

            var fields = typeof(T).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
            s_fields = Array.ConvertAll(fields, f => f.Name);
            s_fixed = typeof(T).IsValueType && Array.TrueForAll(fields, f => f.FieldType.IsPrimitive);
            s_size = s_fixed ? Marshal.SizeOf<T>() : -1;
            s_known = true;
        }
    }
}

public sealed class PacketWriter(Stream stream)
{
    public void Write<T>(T value)
        where T : struct
    {
        if (!BlittableShape<T>.TryGetSize(out int size))
        {
            throw new NotSupportedException(BlittableShape<T>.Describe());
        }

        byte[] bytes = new byte[size];
        MemoryMarshal.Write(bytes, in value);
        stream.WriteByte((byte)size);
        stream.Write(bytes, 0, bytes.Length);
    }
}
