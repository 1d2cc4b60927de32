using System.Linq.Expressions;
using System.Reflection;

namespace Corpus.C2804;

[AttributeUsage(AttributeTargets.Property)]
public sealed class OnWireAttribute : Attribute;

public static class Wire<T>
    where T : class, new()
{
    private static readonly object s_sync = new();
    private static Format s_format;

    private sealed record Format(Func<T, object[]> Encode, Action<T, object[]> Decode);

    public static object[] Pack(T item)
    {
        return Require().Encode(item);
    }

    public static T Unpack(object[] cells)
    {
        var item = new T();
        Require().Decode(item, cells);
        return item;
    }

    private static Format Require()
    {
        if (s_format == null)
        {
            lock (s_sync)
            {
                if (s_format == null)
                {
                    PropertyInfo[] properties = Array.FindAll(
                        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance),
                        static p => p.IsDefined(typeof(OnWireAttribute)));
                    s_format = new Format(Encoder(properties), Decoder(properties));
                }
            }
        }

        return s_format;
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
