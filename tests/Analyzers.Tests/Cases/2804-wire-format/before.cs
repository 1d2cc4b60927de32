using System.Linq.Expressions;
using System.Reflection;

namespace Corpus.C2804;

[AttributeUsage(AttributeTargets.Property)]
public sealed class OnWireAttribute : Attribute;

public static class Wire<T>
    where T : class, new()
{
    private static readonly object s_sync = new();
    private static Func<T, object[]> s_encode;
    private static Action<T, object[]> s_decode;

    public static object[] Pack(T item)
    {
        Require();
        return s_encode(item);
    }

    public static T Unpack(object[] cells)
    {
        Require();
        var item = new T();
        s_decode(item, cells);
        return item;
    }

    private static void Require()
    {
        if (s_encode == null && s_decode == null)
        {
            lock (s_sync)
            {
                if (s_encode == null && s_decode == null)
                {
                    PropertyInfo[] properties = Array.FindAll(
                        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance),
                        static p => p.IsDefined(typeof(OnWireAttribute)));
                    s_encode = Encoder(properties);
                    s_decode = Decoder(properties);
                }
            }
        }
    }

    private static Func<T, object[]> Encoder(PropertyInfo[] properties)
    {
        ParameterExpression item = Expression.Parameter(typeof(T));
        var cells = new List<Expression>();
        foreach (PropertyInfo property in properties)
        {
            cells.Add(Expression.Convert(Expression.Property(item, property), typeof(object)));
        }

        return Expression.Lambda<Func<T, object[]>>(Expression.NewArrayInit(typeof(object), cells), item).Compile();
    }

    private static Action<T, object[]> Decoder(PropertyInfo[] properties)
    {
        return (item, cells) =>
        {
            for (int i = 0; i < properties.Length; i++)
            {
                properties[i].SetValue(item, cells[i]);
            }
        };
    }
}
