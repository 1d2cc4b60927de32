using System;
using System.Collections.Generic;
using System.Buffers.Binary;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;

namespace Corpus.C4203;

[AttributeUsage(AttributeTargets.Property)]
public sealed class JointAttribute(int order) : Attribute
{
    public int Order { get; } = order;
}

public static class PuppetCodec<TPose>
    where TPose : class, new()
{
    private static readonly Lock s_bind = new();
    private static volatile bool s_bound;
    private static PropertyInfo[] s_joints;
    private static int s_frameBytes;

    public static int FrameBytes => s_bound ? s_frameBytes : Bind();

    public static byte[] Encode(TPose pose)
    {
        var frame = new byte[FrameBytes];
        for (int i = 0; i < s_joints.Length; i++)
        {
            float angle = (float)s_joints[i].GetValue(pose);
            BinaryPrimitives.WriteSingleLittleEndian(frame.AsSpan(i * sizeof(float)), angle);
        }

        return frame;
    }

    private static int Bind()
    {
        using (s_bind.EnterScope())
        {
            if (!s_bound)
            {
                s_joints = typeof(TPose).GetProperties()
                    .Where(static p => p.PropertyType == typeof(float) && p.IsDefined(typeof(JointAttribute)))
                    .OrderBy(static p => p.GetCustomAttribute<JointAttribute>().Order)
                    .ToArray();
                s_frameBytes = s_joints.Length * sizeof(float);
                s_bound = true;
            }

            return s_frameBytes;
        }
    }
}
